import { sql } from 'kysely'

import { findHolds } from '#domains/catalogue/index'
import type { Database } from '#platform/db/database'
import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of flash sales. */
export const saleBooks: readonly Invariant[] = [
  invariant(
    'What is taken of a flash sale is the sum of the claims that stand, and never more than its allotment.',
    sql`
      select format('sale %s, variant %s: taken %s of %s, claims %s', sale_id, variant_id, taken, allotment, stand.pieces) as what
      from promotions.flash_sale_item as item
      cross join lateral (
        select coalesce(sum(quantity), 0) as pieces from promotions.flash_sale_claim as claim
        where claim.sale_id = item.sale_id and claim.variant_id = item.variant_id
          and claim.state in ('held', 'ordered', 'paid')
      ) as stand
      where taken <> stand.pieces or taken > allotment`,
  ),
  { name: 'The catalogue holds for a flash sale what it may still hand out.', find: findWrongHolds },
]

/** An open sale hands out what is in no order; one that is over only what is claimed and not yet ordered. */
async function findWrongHolds(db: Database): Promise<string[]> {
  const { rows } = await sql<{ holder: string; variantId: string; quantity: number }>`
    select 'flash-sale/' || item.sale_id as holder, item.variant_id as "variantId",
      (case when sale.closed_at is null then item.allotment - own.ordered else own.held end)::int as quantity
    from promotions.flash_sale_item as item join promotions.flash_sale as sale on sale.id = item.sale_id
    cross join lateral (
      select coalesce(sum(quantity) filter (where state in ('ordered', 'paid')), 0) as ordered,
        coalesce(sum(quantity) filter (where state = 'held'), 0) as held
      from promotions.flash_sale_claim as claim
      where claim.sale_id = item.sale_id and claim.variant_id = item.variant_id
    ) as own`.execute(db)
  const held = new Map(
    (await findHolds(db, 'flash-sale')).map((hold) => [`${hold.holder} ${hold.variantId}`, hold.quantity]),
  )
  const wrong: string[] = []
  for (const { holder, variantId, quantity } of rows) {
    const key = `${holder} ${variantId}`
    if ((held.get(key) ?? 0) !== quantity)
      wrong.push(`${key}: held ${held.get(key) ?? 0}, to be handed out ${quantity}`)
    held.delete(key)
  }
  return [...wrong, ...[...held].map(([key, quantity]) => `${key}: held ${quantity} for nothing`)]
}
