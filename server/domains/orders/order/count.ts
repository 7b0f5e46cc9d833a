import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'

/** How many orders somebody has paid for, those that ended later too. */
export async function countOrdersPaid(db: Database, personId: string): Promise<number> {
  const { paid } = await reading(db)
    .selectFrom('orders.order')
    .select(({ fn }) => fn.countAll<number>().as('paid'))
    .where('person_id', '=', personId)
    .where('paid_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(paid)
}

export interface BoughtAsked {
  readonly personId: string
  readonly showId?: string
  readonly productId?: string
  readonly since?: Date
  readonly until?: Date
}

/** Whether somebody has paid for goods (from a show, of a product, since) and not given them all back. */
export async function hasBought(db: Database, { personId, ...asked }: BoughtAsked): Promise<boolean> {
  return (await findBuyers(db, { personIds: [personId], ...asked })).has(personId)
}

/** The same for many people at once: those of them who have. */
export async function findBuyers(
  db: Database,
  {
    personIds,
    showId,
    productId,
    since,
    until,
  }: Omit<BoughtAsked, 'personId'> & { readonly personIds: readonly string[] },
): Promise<Set<string>> {
  const rows = await reading(db)
    .selectFrom('orders.order as placed')
    .innerJoin('orders.line as line', 'line.order_id', 'placed.id')
    .select('placed.person_id')
    .distinct()
    .where(sql<boolean>`placed.person_id = any(${personIds})`)
    .where('placed.paid_at', 'is not', null)
    .where('placed.state', 'not in', ['cancelled', 'closed'])
    .where('placed.endowed_cause', 'is', null)
    .whereRef('line.refunded_quantity', '<', 'line.quantity')
    .$if(showId !== undefined, (query) => query.where('line.show_id', '=', showId ?? ''))
    .$if(productId !== undefined, (query) => query.where('line.product_id', '=', productId ?? ''))
    .$if(since !== undefined, (query) => query.where('placed.paid_at', '>=', since ?? new Date(0)))
    .$if(until !== undefined, (query) => query.where('placed.paid_at', '<', until ?? new Date(0)))
    .execute()
  return new Set(rows.map(({ person_id }) => person_id))
}
