import { sql } from 'kysely'

import type { StockPolicy } from '#contracts/catalogue'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** How many pieces of a variant. */
export interface StockLine {
  readonly variantId: string
  readonly quantity: number
}

interface Holding {
  /** What the holder holds of it. */
  readonly mine: number
}

/** A variant under its product's lock, with what one holder holds of it. */
export interface LockedVariant extends Holding {
  readonly variantId: string
  readonly productId: string
  readonly stock: number
  readonly stockNumber: number
  readonly held: number
  readonly policy: StockPolicy
  readonly isRetired: boolean
}

/**
 * Takes the locks of the variants' products, in the order of their ids. An act that holds and moves stock in several
 * steps takes them all first, so that two such acts never wait for each other.
 */
export async function lockStock(work: Work, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  await writing(work)
    .selectFrom('catalogue.product')
    .select('id')
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('catalogue.variant').select('product_id').where('id', 'in', variantIds),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
}

interface LockedRow {
  readonly id: string
  readonly product_id: string
  readonly stock: number
  readonly stock_number: number
  readonly held: number
  readonly stock_policy: StockPolicy
  readonly retired_at: Date | null
  readonly mine: number
}

/**
 * Locks the variants' products and reads the variants as they are then, retired ones too, in one statement. Refuses an
 * unknown one.
 */
export async function lockVariants(
  work: Work,
  holder: string,
  variantIds: readonly string[],
): Promise<Map<string, LockedVariant>> {
  const { rows } = await sql<LockedRow>`select * from catalogue.lock_variants(${variantIds}, ${holder})`.execute(
    work.tx,
  )
  return lockedOf(rows, variantIds)
}

/**
 * The same, and holds all of the pieces or, when there are too few of one or it is no longer sold, none. What is given is
 * how the variants were before.
 */
export async function lockAndHold(
  work: Work,
  holder: string,
  pieces: ReadonlyMap<string, number>,
): Promise<{ variants: Map<string, LockedVariant>; isHeld: boolean }> {
  const { rows } = await sql<LockedRow & { readonly is_held: boolean }>`
    select * from catalogue.hold_variants(${[...pieces.keys()]}, ${[...pieces.values()]}, ${holder})`.execute(work.tx)
  return { variants: lockedOf(rows, [...pieces.keys()]), isHeld: rows[0]?.is_held === true }
}

function lockedOf(rows: readonly LockedRow[], variantIds: readonly string[]): Map<string, LockedVariant> {
  const variants = new Map(
    rows.map((row): [string, LockedVariant] => [
      row.id,
      {
        variantId: row.id,
        productId: row.product_id,
        stock: row.stock,
        stockNumber: row.stock_number,
        held: row.held,
        policy: row.stock_policy,
        isRetired: row.retired_at !== null,
        mine: row.mine,
      },
    ]),
  )
  for (const variantId of variantIds) if (!variants.has(variantId)) throw refuse.unknownVariant({ variantId })
  return variants
}

/** All that a holder holds. Read without a lock: what it says may be gone a moment later. */
export async function findHeld(work: Work, holder: string): Promise<StockLine[]> {
  const rows = await writing(work)
    .selectFrom('catalogue.stock_hold')
    .select(['variant_id', 'quantity'])
    .where('holder', '=', holder)
    .execute()
  return rows.map(({ variant_id, quantity }) => ({ variantId: variant_id, quantity }))
}

/** What each of the holders holds, by `<holder> <variant>`. */
export async function findHolds(work: Work, holders: readonly string[]): Promise<Map<string, number>> {
  const rows = await writing(work)
    .selectFrom('catalogue.stock_hold')
    .select(['holder', 'variant_id', 'quantity'])
    .where('holder', 'in', holders)
    .execute()
  return new Map(rows.map(({ holder, variant_id, quantity }) => [`${holder} ${variant_id}`, quantity]))
}

/** Pieces by variant; a variant named twice is asked for as often. Refuses what is not a whole number above zero. */
export function piecesOf(lines: readonly StockLine[]): Map<string, number> {
  const pieces = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    if (!Number.isSafeInteger(quantity) || quantity < 1) throw refuse.badQuantity({ variantId, quantity })
    pieces.set(variantId, (pieces.get(variantId) ?? 0) + quantity)
  }
  return pieces
}

/** Adds pieces to what a holder holds. The caller has the locks. */
export async function putHolds(work: Work, holder: string, lines: readonly StockLine[]): Promise<void> {
  if (lines.length === 0) return
  await writing(work)
    .insertInto('catalogue.stock_hold')
    .values(lines.map(({ variantId, quantity }) => ({ holder, variant_id: variantId, quantity })))
    .onConflict((known) =>
      known.columns(['holder', 'variant_id']).doUpdateSet(({ eb, ref }) => ({
        quantity: eb(ref('catalogue.stock_hold.quantity'), '+', ref('excluded.quantity')),
      })),
    )
    .execute()
}

/** Takes pieces out of what a holder holds. The caller has the locks and knows that they are there. */
export async function takeHolds(work: Work, holder: string, taken: readonly (StockLine & Holding)[]): Promise<void> {
  const tx = writing(work)
  const whole = taken.filter(({ quantity, mine }) => quantity === mine)
  const part = taken.filter(({ quantity, mine }) => quantity < mine)
  if (whole.length > 0) {
    const variantIds = whole.map(({ variantId }) => variantId)
    await tx
      .deleteFrom('catalogue.stock_hold')
      .where('holder', '=', holder)
      .where('variant_id', 'in', variantIds)
      .execute()
  }
  if (part.length > 0) {
    await sql`
      update catalogue.stock_hold as hold set quantity = hold.quantity - taken.quantity
      from unnest(${part.map(({ variantId }) => variantId)}::text[], ${part.map(({ quantity }) => quantity)}::integer[])
        as taken (variant_id, quantity)
      where hold.holder = ${holder} and hold.variant_id = taken.variant_id`.execute(tx)
  }
}
