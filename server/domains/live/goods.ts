import { sql } from 'kysely'
import type { ProductCard } from '#contracts/catalogue'
import type { Database } from '#platform/db/database'

export async function productCards(db: Database, ids: readonly string[]): Promise<Map<string, ProductCard>> {
  const { rows } =
    await sql<any>`select id, handle, title, status, price_from, stock_left, variants from catalogue.product where id = any(${ids})`.execute(
      db,
    )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        handle: row.handle,
        title: row.title,
        subtitle: {},
        price: { amount: row.price_from, currency: 'CNY' },
        stock: row.stock_left,
        isSoldOut: row.stock_left === 0,
        isOnSale: row.status === 'active',
        variants: row.variants,
      },
    ]),
  )
}
