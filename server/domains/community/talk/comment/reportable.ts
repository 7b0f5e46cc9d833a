import { personCards, readingIdentity } from '#domains/identity/index'
import { registerReportable } from '#domains/moderation/index'
import { Refusal } from '#kernel/refusal'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { reading } from '../tables.ts'
import { getSubject, pathOf, placeOf, type Talked } from '../talkable.ts'
import { spoken } from './comment.ts'
import { hideComment, showComment } from './turn.ts'

/** Comments are reported by whoever sees what they are about, and hidden and shown again by those who keep order. */
registerReportable({
  kind: 'comment',
  async look(db, commentId, asking) {
    const row = await reading(db)
      .selectFrom('community.comment')
      .selectAll()
      .where('id', '=', commentId)
      .where('state', '<>', 'removed')
      .executeTakeFirst()
    if (!row) return undefined
    const about = { kind: row.kind, id: row.subject_id }
    if (asking && !(await maySee(db, about, asking))) return undefined
    const people = await personCards(readingIdentity(db), [row.author_id, ...row.mentions])
    return {
      authorId: row.author_id,
      authorName: people.get(row.author_id)?.name ?? '',
      text: spoken(row.text, (id) => people.get(id)?.name),
      path: `${pathOf(about)}?comment=${row.id}`,
      place: await placeOf(db, about),
    }
  },
  hide: hideComment,
  restore: showComment,
})

async function maySee(db: Database, about: Talked, asking: Actor): Promise<boolean> {
  try {
    await getSubject(db, about, asking)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
