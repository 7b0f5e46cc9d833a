import type { Work } from '#platform/work'
import { fail } from './close.ts'
import { toldOf } from './confirm.ts'
import { heirOf } from './group.ts'
import { lockSeat, productOf, standingSeats } from './load.ts'
import { writing } from './tables.ts'

/**
 * Gives the seat of an order that ended to others, while its group waits; a group that is over keeps its seats. A leader who
 * leaves is followed by whoever came next; a group that everybody left is over.
 */
export async function leaveSeat(work: Work, orderId: string): Promise<void> {
  const found = await lockSeat(work, orderId)
  if (!found) return
  const { group, seat } = found
  if (group.state !== 'opening' && group.state !== 'open') return
  if (seat.state !== 'held' && seat.state !== 'paid') return
  const tx = writing(work)
  await tx
    .updateTable('sharing.group_seat')
    .set({ state: 'left', ended_at: work.now })
    .where('order_id', '=', orderId)
    .execute()
  work.record('sharing.seat-left', toldOf(seat, await productOf(work, group.offer_id)))
  const staying = await standingSeats(work, group.id)
  const heir = heirOf(staying.map(({ person_id, state }) => ({ personId: person_id, isPaid: state === 'paid' })))
  if (heir === undefined) return fail(work, group, 'left')
  if (seat.person_id === group.leader_id && !staying.some(({ person_id }) => person_id === group.leader_id))
    await tx.updateTable('sharing.group').set({ leader_id: heir }).where('id', '=', group.id).execute()
}
