import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { lockShow } from '../../show/load.ts'
import { isCrew, standingOf } from '../../show/show.ts'
import { writing } from '../../tables.ts'

export interface Reserved {
  readonly reserved: boolean
  readonly reservations: number
}

/** Reserves a planned show for the acting member. Twice is once; the count is kept under the show's lock. */
export async function reserveShow(work: Work, showId: string): Promise<Reserved> {
  const { actor, now } = work
  const show = await lockShow(work, showId)
  if (show.state === 'cancelled') throw refuse.cancelled()
  if (show.state !== 'planned') throw refuse.notPlanned()
  if (show.rehearsal && !isCrew(standingOf(actor, show.host_id, undefined))) throw refuse.rehearsalOnly()

  const tx = writing(work)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live.reservation')
    .values({ show_id: showId, person_id: actor.id, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return { reserved: true, reservations: show.reservations }
  await tx
    .updateTable('live.show')
    .set({ reservations: show.reservations + 1 })
    .where('id', '=', showId)
    .execute()
  work.record('live.show-reserved', { showId, personId: actor.id })
  return { reserved: true, reservations: show.reservations + 1 }
}

/** Gives a reservation up; harmless without one. */
export async function unreserveShow(work: Work, showId: string): Promise<Reserved> {
  const { actor } = work
  const show = await lockShow(work, showId)
  const tx = writing(work)
  const { numDeletedRows } = await tx
    .deleteFrom('live.reservation')
    .where('show_id', '=', showId)
    .where('person_id', '=', actor.id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return { reserved: false, reservations: show.reservations }
  await tx
    .updateTable('live.show')
    .set({ reservations: show.reservations - 1 })
    .where('id', '=', showId)
    .execute()
  work.record('live.reservation-dropped', { showId, personId: actor.id })
  return { reserved: false, reservations: show.reservations - 1 }
}
