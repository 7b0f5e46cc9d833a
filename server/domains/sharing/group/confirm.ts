import type { Work } from '#platform/work'
import { complete } from './close.ts'
import { isWanted } from './group.ts'
import { lockSeat, productOf, standingOf } from './load.ts'
import { type GroupRow, type SeatRow, writing } from './tables.ts'

const minuteMs = 60_000

export interface SeatPaid {
  readonly orderId: string
  /** What the order was paid with, in minor units. */
  readonly amount: number
  /** When, as who took the money says. */
  readonly paidAt: Date
}

/**
 * Keeps the seat of an order that is being paid for. False when the seat is gone or the group over: then the money is not
 * wanted. The leader's payment opens the group, the last one completes it.
 */
export async function confirmSeat(work: Work, { orderId, amount, paidAt }: SeatPaid): Promise<boolean> {
  const found = await lockSeat(work, orderId)
  if (!found || !isWanted(found.seat.state, standingOf(found.group), paidAt)) return false
  const { group, seat } = found
  await writing(work)
    .updateTable('sharing.group_seat')
    .set({ state: 'paid', paid_at: paidAt, worth: amount })
    .where('order_id', '=', orderId)
    .execute()
  const now = group.state === 'opening' ? await openUp(work, group, seat) : await tellJoined(work, group, seat)
  if (now.paid === now.size) await complete(work, now, { byHouse: false })
  return true
}

async function openUp(work: Work, group: GroupRow, seat: SeatRow): Promise<GroupRow> {
  const tx = writing(work)
  const offer = await tx
    .selectFrom('sharing.group_offer')
    .select(['product_id', 'window_minutes'])
    .where('id', '=', group.offer_id)
    .executeTakeFirstOrThrow()
  const endsAt = new Date(work.now.getTime() + offer.window_minutes * minuteMs)
  const opened = await tx
    .updateTable('sharing.group')
    .set({ state: 'open', opened_at: work.now, ends_at: endsAt })
    .where('id', '=', group.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  work.record('sharing.group-opened', { ...toldOf(seat, offer.product_id), endsAt: endsAt.toISOString() })
  return opened
}

async function tellJoined(work: Work, group: GroupRow, seat: SeatRow): Promise<GroupRow> {
  const told = toldOf(seat, await productOf(work, group.offer_id))
  work.record('sharing.group-joined', { ...told, leaderId: group.leader_id })
  return { ...group, paid: group.paid + 1 }
}

/** A seat as facts tell it. */
export function toldOf({ group_id, offer_id, person_id, order_id }: SeatRow, productId: string) {
  return { groupId: group_id, offerId: offer_id, productId, personId: person_id, orderId: order_id }
}
