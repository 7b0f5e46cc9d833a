import { replaceProfile, showProfile } from '#domains/identity/index'
import type { Reportable } from '../../reportable.ts'
import { writing } from '../../tables.ts'

/** People, for what they are called, say of themselves and show as their picture. */
export const personReportable: Reportable = {
  kind: 'person',
  async look(reader, id) {
    const shown = await showProfile(reader, id)
    if (!shown) return undefined
    const { name, bio, avatarUrl } = shown
    return {
      authorId: id,
      authorName: name,
      title: name,
      text: bio,
      ...(avatarUrl && { pictures: [avatarUrl] }),
    }
  },
  /** The name becomes a number, line and picture go; what they were is kept for a decision that is overturned. */
  async hide(work, id) {
    const tx = writing(work)
    const known = await tx
      .selectFrom('moderation.blanked')
      .select('person_id')
      .where('person_id', '=', id)
      .executeTakeFirst()
    if (known) return
    const before = await replaceProfile(work, id, { name: `#${id.slice(-6)}`, bio: '', avatar: null })
    if (!before) return
    await tx
      .insertInto('moderation.blanked')
      .values({ person_id: id, ...before, at: work.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  async restore(work, id) {
    const tx = writing(work)
    const kept = await tx.deleteFrom('moderation.blanked').where('person_id', '=', id).returningAll().executeTakeFirst()
    if (kept) await replaceProfile(work, id, { name: kept.name, bio: kept.bio, avatar: kept.avatar })
  },
}
