import { sql } from 'kysely'

import type { FlashSaleFigures } from '#contracts/promotions'
import type { Database } from '#platform/db/database'
import { findFigures } from '../flash-sale/queries.ts'
import { reading } from '../flash-sale/tables.ts'

/** How a flash sale of a show went. */
export interface ShowSale extends FlashSaleFigures {
  readonly allotment: number
  readonly left: number
  readonly variants: number
}

/** The flash sales of a show by id, over ones too. */
export async function findShowSales(db: Database, showId: string): Promise<ReadonlyMap<string, ShowSale>> {
  const rows = await reading(db)
    .selectFrom('promotions.flash_sale as sale')
    .innerJoin('promotions.flash_sale_item as item', 'item.sale_id', 'sale.id')
    .select([
      'sale.id',
      sql<number>`sum(item.allotment)::int`.as('allotment'),
      sql<number>`sum(item.allotment - item.taken)::int`.as('left'),
      sql<number>`count(*)::int`.as('variants'),
    ])
    .where('sale.show_id', '=', showId)
    .groupBy('sale.id')
    .execute()
  const figuresOf = await findFigures(
    reading(db),
    rows.map(({ id }) => id),
  )
  return new Map(rows.map(({ id, ...pieces }) => [id, { ...pieces, ...figuresOf(id) }]))
}
