import { sql } from 'kysely'

import type { ExplainDemand } from '#contracts/live'
import type { LiveReader } from '../../tables.ts'

/** What people want explained, the most wanted first, of equals the one asked for longest; all or one product. */
export async function findDemand(reader: LiveReader, showId: string, productId?: string): Promise<ExplainDemand[]> {
  const rows = await reader
    .selectFrom('live.explain_request')
    .select((eb) => [
      'product_id',
      eb.fn.countAll<number>().as('people'),
      eb.fn.max('at').as('last_at'),
      eb.fn.min('at').as('first_at'),
    ])
    .where('show_id', '=', showId)
    .where('met_at', 'is', null)
    .$if(productId !== undefined, (query) => query.where('product_id', '=', productId ?? ''))
    .groupBy('product_id')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('first_at')
    .orderBy('product_id')
    .limit(50)
    .execute()
  return rows.map((row) => ({ productId: row.product_id, people: row.people, lastAt: row.last_at.toISOString() }))
}

/** Products somebody has asked for and not got yet. */
export async function findOwnWishes(reader: LiveReader, showId: string, personId: string): Promise<string[]> {
  const rows = await reader
    .selectFrom('live.explain_request')
    .select('product_id')
    .where('show_id', '=', showId)
    .where('person_id', '=', personId)
    .where('met_at', 'is', null)
    .execute()
  return rows.map((row) => row.product_id)
}
