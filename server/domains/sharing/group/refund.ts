import { sql } from 'kysely'

import type { Work } from '#platform/work'

/** Notes that money of a seat's order is back. The refund of a failed group's seat is done when all that was paid is. */
export async function noteSeatRefunded(work: Work, orderId: string, amount: number): Promise<void> {
  await sql`
    update sharing.group_seat
    set worth = greatest(worth - ${amount}, 0),
      refund = case when refund is not null and worth <= ${amount} then 'done' else refund end
    where order_id = ${orderId}`.execute(work.tx)
}

/** Notes that the provider refused to give it back: somebody has to look after it. */
export async function noteRefundFailed(work: Work, orderId: string): Promise<void> {
  await sql`
    update sharing.group_seat set refund = 'failed' where order_id = ${orderId} and refund = 'pending'`.execute(work.tx)
}
