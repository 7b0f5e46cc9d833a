import assert from 'node:assert/strict'
import { sql } from 'kysely'

import type { StockPolicy } from '#contracts/catalogue'
import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { createProduct } from '../product/create.ts'
import { readProduct } from '../product/queries.ts'
import { holdStock } from '../stock/hold.ts'
import { reading } from '../tables.ts'

/** A shelf for tests of stock: goods on real PostgreSQL, and somebody who works at it. */
export async function shelf() {
  const { db, perform } = await testDatabase()
  const reader = reading(db)
  const mei = person('Mei', 'operator')

  /** A product on sale with one variant and the given stock. */
  async function shelve(handle: string, stock: number, stockPolicy: StockPolicy = 'limited') {
    const variants = [{ values: [], price: 100, stock, stockPolicy }]
    const productId = await perform(mei, (work) =>
      createProduct(work, { title: { en: handle }, handle, status: 'active', variants }),
    )
    const [variant] = (await readProduct(reader, productId)).variants
    if (!variant) throw new Error('The product has no variant.')
    return { productId, variantId: variant.id }
  }

  async function levels(variantId: string) {
    const { rows } = await sql<{ stock: number; held: number; left: number | null; sum: number }>`
      select stock, held, stock_left::int as left,
        (select coalesce(sum(quantity), 0)::int from catalogue.stock_hold where variant_id = variant.id) as sum
      from catalogue.variant join catalogue.product on product.id = product_id where variant.id = ${variantId}`.execute(
      db,
    )
    const [row] = rows
    if (!row) throw new Error('There is no such variant.')
    const { stock, held, left, sum } = row
    assert.equal(sum, held, 'what is held is the sum of the holds')
    return { stock, held, left }
  }

  const hold = (holder: string, variantId: string, quantity = 1) =>
    perform(mei, (work) => holdStock(work, holder, [{ variantId, quantity }]))

  return { db, perform, reader, mei, shelve, levels, hold }
}
