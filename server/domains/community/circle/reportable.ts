import { pictureOf } from '#domains/catalogue/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { registerReportable } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { reading, writing } from '../tables.ts'

/** Circles are reported by whoever sees them; the house decides, not those who run them. One that is hidden goes on for its members. */
registerReportable({
  kind: 'circle',
  async look(db, id, asking) {
    const row = await reading(db).selectFrom('community.circle').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row || (asking && row.hidden_at)) return undefined
    const author = (await personCards(readingIdentity(db), [row.created_by])).get(row.created_by)
    const shown = [row.cover, row.emblem].map((one) => one && pictureOf({ ...one, state: 'ready', alt: {} }))
    const pictures = shown.flatMap((picture) => picture?.url ?? [])
    return {
      authorId: row.created_by,
      authorName: author?.name ?? '',
      title: row.name,
      text: [row.purpose, row.theme, row.culture, ...row.rules].filter(Boolean).join('\n'),
      pictures,
      path: `/circles/${row.handle}`,
    }
  },
  hide: (work, id) => turn(work, id, work.now),
  restore: (work, id) => turn(work, id, null),
})

async function turn(work: Work, id: string, hidden_at: Date | null): Promise<void> {
  await writing(work).updateTable('community.circle').set({ hidden_at }).where('id', '=', id).execute()
  work.record('community.circle-changed', { circleId: id })
}
