import { personCards, readingIdentity } from '#domains/identity/index'
import type { Reportable } from '#domains/moderation/index'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { reading, writing } from '../tables.ts'

/** Events are reported by whoever sees them. One that is taken off keeps its places, and goes on where it stood once it is restored. */
export const gatheringReportable: Reportable = {
  kind: 'gathering',
  async look(db, id, asking) {
    const row = await reading(db).selectFrom('gatherings.gathering').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row || row.state === 'draft' || (asking && row.hidden_at)) return undefined
    const author = (await personCards(readingIdentity(db), [row.created_by])).get(row.created_by)
    return present({
      authorId: row.created_by,
      authorName: author?.name ?? '',
      title: row.title.zh ?? row.title.en,
      text: [row.about, row.place, row.results].filter(Boolean).join('\n'),
      path: `/events/${id}`,
    })
  },
  hide: (work, id) => turn(work, id, work.now),
  restore: (work, id) => turn(work, id, null),
}

async function turn(work: Work, id: string, hidden_at: Date | null): Promise<void> {
  await writing(work).updateTable('gatherings.gathering').set({ hidden_at }).where('id', '=', id).execute()
}
