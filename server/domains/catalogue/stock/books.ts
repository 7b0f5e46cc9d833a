import { sql } from 'kysely'
import type { Database } from '#platform/db/database'
import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of stock. */
export const stockBooks: readonly Invariant[] = [
  invariant(
    'A stock level is the sum of its ledger.',
    sql`
      select format('variant %s: level %s, ledger %s', variant.id, stock, summed.delta) as what
      from catalogue.variant
      cross join lateral (
        select coalesce(sum(delta), 0) as delta from catalogue.stock_adjustment where variant_id = variant.id
      ) as summed
      where stock <> summed.delta`,
  ),
  invariant(
    'The lines of a ledger follow each other without a gap.',
    sql`
      select format('variant %s: line %s', variant_id, number) as what
      from (
        select variant_id, number, before, lag(number, 1, 0) over own as last, lag(after, 1, 0) over own as left_at
        from catalogue.stock_adjustment window own as (partition by variant_id order by number)
      ) as line
      where number <> last + 1 or before <> left_at`,
  ),
  invariant(
    'What is held of a variant is the sum of its holds.',
    sql`
      select format('variant %s: held %s, holds %s', variant.id, held, summed.quantity) as what
      from catalogue.variant
      cross join lateral (
        select coalesce(sum(quantity), 0) as quantity from catalogue.stock_hold where variant_id = variant.id
      ) as summed
      where held <> summed.quantity`,
  ),
  invariant(
    'Nothing is promised that is not there.',
    sql`
      select format('variant %s: stock %s, held %s', id, stock, held) as what
      from catalogue.variant where stock < 0 or held < 0 or (stock_policy = 'limited' and held > stock)`,
  ),
]

/** A hold as other domains' books compare it. */
export interface Hold {
  readonly holder: string
  readonly variantId: string
  readonly quantity: number
}

/** Everything that holders of a kind (`order`, `flash-sale`) hold. For checks: it reads all of it. */
export async function findHolds(db: Database, kind: string): Promise<Hold[]> {
  const { rows } = await sql<Hold>`
    select holder, variant_id as "variantId", quantity from catalogue.stock_hold
    where holder like ${`${kind}/%`} order by holder, variant_id`.execute(db)
  return rows
}
