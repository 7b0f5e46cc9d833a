import type { Work } from '#platform/work'
import type { ShowRow } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { tellReserved } from './tell.ts'

/** Reminders go out this long before the start. */
export const soonMs = 600_000

/**
 * Reminds everybody who reserved, once for each planned start: the row of the reminder is inserted first, and whoever
 * finds it there has nothing to do, on any node and after any crash.
 */
export async function remind(
  work: Work,
  show: Pick<ShowRow, 'id' | 'starts_at'>,
  kind: 'soon' | 'started',
): Promise<number> {
  const tx = writing(work)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live.reminder')
    .values({ show_id: show.id, kind, starts_at: show.starts_at, at: work.now, people: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return 0
  const people = await tellReserved(work, show, { kind: kind === 'soon' ? 'show-soon' : 'show-started' })
  await tx
    .updateTable('live.reminder')
    .set({ people })
    .where('show_id', '=', show.id)
    .where('kind', '=', kind)
    .where('starts_at', '=', show.starts_at)
    .execute()
  work.record('live.reminded', { showId: show.id, kind, people })
  return people
}

export function remindOfStart(work: Work, show: Pick<ShowRow, 'id' | 'starts_at'>): Promise<number> {
  return remind(work, show, 'started')
}

/** Sends what has become due: shows that begin within ten minutes and whose reserved people do not know yet. */
export async function remindDue(work: Work): Promise<number> {
  const due = await writing(work)
    .selectFrom('live.show as show')
    .select(['show.id', 'show.starts_at'])
    .where('show.state', '=', 'planned')
    .where('show.starts_at', '>', work.now)
    .where('show.starts_at', '<=', new Date(work.now.getTime() + soonMs))
    .where('show.reservations', '>', 0)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('live.reminder as reminder')
            .whereRef('reminder.show_id', '=', 'show.id')
            .whereRef('reminder.starts_at', '=', 'show.starts_at')
            .where('reminder.kind', '=', 'soon'),
        ),
      ),
    )
    .orderBy('show.id')
    .execute()
  for (const show of due) await remind(work, show, 'soon')
  return due.length
}
