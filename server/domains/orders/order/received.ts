import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { type KeptGoods, reading } from '../tables.ts'

/** A line whose goods somebody received. */
export interface ReceivedLine {
  readonly lineId: string
  readonly orderId: string
  readonly personId: string
  readonly productId: string
  readonly variantId: string
  readonly goods: KeptGoods
  readonly receivedAt: Date
  /** All of it was given back, or its money was. */
  readonly isReturned: boolean
}

interface Asked {
  readonly orderId?: string
  readonly lineId?: string
}

/** The lines of an order, or one line, as far as they were delivered; pieces that were never shipped do not count. */
export async function findReceivedLines(db: Database, { orderId, lineId }: Asked): Promise<ReceivedLine[]> {
  const rows = await reading(db)
    .selectFrom('orders.line as line')
    .innerJoin('orders.order as placed', 'placed.id', 'line.order_id')
    .select(['line.id', 'line.order_id', 'line.product_id', 'line.variant_id', 'line.goods', 'placed.person_id'])
    .select(['placed.delivered_at', 'line.quantity', 'line.refunded_quantity', 'line.withdrawn'])
    .where('placed.delivered_at', 'is not', null)
    .where(sql<boolean>`line.withdrawn < line.quantity`)
    .$if(orderId !== undefined, (query) => query.where('line.order_id', '=', orderId ?? ''))
    .$if(lineId !== undefined, (query) => query.where('line.id', '=', lineId ?? ''))
    .orderBy('line.place')
    .limit(200)
    .execute()
  return rows.flatMap(({ delivered_at, ...row }) =>
    delivered_at === null
      ? []
      : {
          lineId: row.id,
          orderId: row.order_id,
          personId: row.person_id,
          productId: row.product_id,
          variantId: row.variant_id,
          goods: row.goods,
          receivedAt: delivered_at,
          isReturned: row.refunded_quantity >= row.quantity,
        },
  )
}
