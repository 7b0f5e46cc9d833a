import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type GroupRow, type SeatRow, writing } from './tables.ts'

/** Gives the group with its row locked: whoever moves its seats has this lock first, after its order's and before goods. */
export async function lockGroup(work: Work, groupId: string): Promise<GroupRow> {
  const row = await findLocked(work, groupId)
  if (!row) throw refuse.unknownGroup()
  return row
}

export async function findLocked(work: Work, groupId: string): Promise<GroupRow | undefined> {
  return writing(work)
    .selectFrom('sharing.group')
    .selectAll()
    .where('id', '=', groupId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** The seat of an order with its group, both as they are under the group's lock; undefined when the order has none. */
export async function lockSeat(work: Work, orderId: string): Promise<{ seat: SeatRow; group: GroupRow } | undefined> {
  const tx = writing(work)
  const seats = tx.selectFrom('sharing.group_seat').where('order_id', '=', orderId)
  const found = await seats.select('group_id').executeTakeFirst()
  if (!found) return undefined
  const group = await lockGroup(work, found.group_id)
  return { group, seat: await seats.selectAll().executeTakeFirstOrThrow() }
}

/** The seats of a locked group that stand, in the order in which they were taken. */
export function standingSeats(work: Work, groupId: string): Promise<SeatRow[]> {
  return writing(work)
    .selectFrom('sharing.group_seat')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('state', 'in', ['held', 'paid'])
    .orderBy('taken_at')
    .orderBy('order_id')
    .execute()
}

export async function productOf(work: Work, offerId: string): Promise<string> {
  const { product_id } = await writing(work)
    .selectFrom('sharing.group_offer')
    .select('product_id')
    .where('id', '=', offerId)
    .executeTakeFirstOrThrow()
  return product_id
}

export const standingOf = ({ state, ends_at, size, taken }: GroupRow) => ({
  state,
  endsAt: ends_at ?? undefined,
  size,
  taken,
})
