import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { getColumnRow } from './load.ts'

/** Subscribes, free; what is there already counts as seen. Twice is once. */
export async function subscribe(work: Work, columnId: string): Promise<void> {
  const column = await getColumnRow(writing(work), columnId)
  if (column.state !== 'open') throw refuse.columnArchived()
  const personId = work.actor.id
  const made = await writing(work)
    .insertInto('columns.subscription')
    .values({ column_id: column.id, person_id: personId, subscribed_at: work.now, seen_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('column_id')
    .executeTakeFirst()
  if (made) work.record('columns.subscribed', { columnId: column.id, personId })
}

export async function unsubscribe(work: Work, columnId: string): Promise<void> {
  const personId = work.actor.id
  const gone = await writing(work)
    .deleteFrom('columns.subscription')
    .where('column_id', '=', columnId)
    .where('person_id', '=', personId)
    .returning('column_id')
    .executeTakeFirst()
  if (gone) work.record('columns.unsubscribed', { columnId, personId })
}

/** Nothing of it is new any more; an earlier look never comes after a later one. */
export async function seeColumn(work: Work, columnId: string): Promise<void> {
  await writing(work)
    .updateTable('columns.subscription')
    .set({ seen_at: work.now })
    .where('column_id', '=', columnId)
    .where('person_id', '=', work.actor.id)
    .where('seen_at', '<', work.now)
    .execute()
}
