import type { Selectable } from 'kysely'
import { findReceivedLines, type ReceivedLine } from '#domains/orders/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type ReviewsTables, writing } from '../tables.ts'

export type ReceiptRow = Selectable<ReviewsTables['reviews.receipt']>

async function keep(work: Work, lines: readonly ReceivedLine[]): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map((line) => ({
    line_id: line.lineId,
    order_id: line.orderId,
    person_id: line.personId,
    product_id: line.productId,
    variant_id: line.variantId,
    goods: JSON.stringify(line.goods),
    received_at: line.receivedAt,
    is_returned: line.isReturned,
  }))
  await writing(work)
    .insertInto('reviews.receipt')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('line_id').doUpdateSet((row) => ({ is_returned: row.ref('excluded.is_returned') })),
    )
    .execute()
}

/** Notes what somebody received with an order, and what of it went back since. Again is the same. */
export async function keepReceipts(work: Work, orderId: string): Promise<void> {
  await keep(work, await findReceivedLines(work.tx, { orderId }))
}

/** What the actor received, as the orders say at this moment; their row is locked. To others it does not exist. */
export async function lockOwnReceipt(work: Work, lineId: string): Promise<ReceiptRow> {
  await keep(work, await findReceivedLines(work.tx, { lineId }))
  const row = await writing(work)
    .selectFrom('reviews.receipt')
    .selectAll()
    .where('line_id', '=', lineId)
    .where('person_id', '=', work.actor.id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.notReceived()
  return row
}
