import type { Receipt } from '#contracts/reviews'
import { findReceivedLines } from '#domains/orders/index'
import { type Page, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'
import { type KeptGoods, reading } from '../tables.ts'

interface Kept {
  readonly line_id: string
  readonly order_id: string
  readonly variant_id: string
  readonly product_id: string
  readonly goods: KeptGoods
  readonly received_at: Date
  readonly is_returned: boolean
}

export function wireReceipt(row: Kept): Receipt {
  return {
    lineId: row.line_id,
    orderId: row.order_id,
    variantId: row.variant_id,
    productId: row.product_id,
    ...row.goods,
    receivedAt: row.received_at.toISOString(),
    isReturned: row.is_returned,
  }
}

/** What somebody received, did not give back and has not reviewed, the latest first. */
export async function listToReview(
  db: Database,
  personId: string,
  { after, limit = 50 }: { after?: string; limit?: number },
): Promise<Page<Receipt>> {
  const rows = await reading(db)
    .selectFrom('reviews.receipt')
    .selectAll()
    .where('person_id', '=', personId)
    .where('is_reviewed', '=', false)
    .where('is_returned', '=', false)
    .$if(after !== undefined, (query) => query.where('line_id', '<', after ?? ''))
    .orderBy('line_id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, wireReceipt, (row) => row.line_id)
}

/** One line that somebody received; asked of the orders where it has not been heard of yet. */
export async function getOwnReceipt(db: Database, personId: string, lineId: string): Promise<Receipt> {
  const row = await reading(db)
    .selectFrom('reviews.receipt')
    .selectAll()
    .where('line_id', '=', lineId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (row) return wireReceipt(row)
  const [line] = await findReceivedLines(db, { lineId })
  if (line?.personId !== personId) throw refuse.notReceived()
  const { goods, receivedAt, isReturned, orderId, productId, variantId } = line
  return { lineId, orderId, productId, variantId, ...goods, receivedAt: receivedAt.toISOString(), isReturned }
}
