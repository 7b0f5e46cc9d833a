import { type Selectable, sql } from 'kysely'

import type { Goods } from '#contracts/orders'
import type { KeptGoods, OrdersReader, OrdersTables } from '../../tables.ts'

interface CardLine extends KeptGoods {
  readonly id: string
  readonly variant_id: string
  readonly product_id: string
  readonly quantity: number
  readonly total: number
}

export type CardRow = Selectable<OrdersTables['orders.order']> & {
  readonly first_lines: readonly (Omit<CardLine, keyof KeptGoods> & { readonly goods: KeptGoods })[] | null
  readonly on_its_way: boolean
  readonly has_refunds: boolean
  readonly has_returns: boolean
  readonly invoice_state: 'wanted' | 'issued' | null
}

/** Orders with what their cards show: the first three lines, and what decides over their moves. */
export function selectCards(db: OrdersReader) {
  return db
    .selectFrom('orders.order as placed')
    .selectAll('placed')
    .select([
      sql<CardRow['first_lines']>`(
        select jsonb_agg(jsonb_build_object('id', id, 'variant_id', variant_id, 'product_id', product_id, 'goods', goods,
          'quantity', quantity, 'total', total) order by place)
        from orders.line where order_id = placed.id and place < 3)`.as('first_lines'),
      sql<boolean>`exists (select from orders.parcel where order_id = placed.id and state = 'shipped')`.as(
        'on_its_way',
      ),
      sql<boolean>`exists (select from orders.refund where order_id = placed.id)`.as('has_refunds'),
      sql<boolean>`exists (select from orders.return where order_id = placed.id)`.as('has_returns'),
      sql<CardRow['invoice_state']>`(select state from orders.invoice where order_id = placed.id)`.as('invoice_state'),
    ])
}

export function wireGoods(variantId: string, productId: string, goods: KeptGoods): Goods {
  return { variantId, productId, ...goods }
}
