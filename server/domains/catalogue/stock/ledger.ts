import { type Selectable, sql } from 'kysely'

import type { StockReason } from '#contracts/catalogue'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import type { CatalogueTables } from '../tables.ts'

export type LedgerRow = Selectable<CatalogueTables['catalogue.stock_adjustment']>

/** One movement of stock that is to be written: from what level, by how much, and why. */
export interface StockMovement {
  readonly productId: string
  readonly variantId: string
  /** Number of the last line of this variant's ledger, 0 when it has none. */
  readonly stockNumber: number
  readonly before: number
  /** What is reserved of a variant that is sold only while it lasts; the level does not fall below it. */
  readonly held: number
  readonly delta: number
  readonly reason: StockReason
  readonly note?: string | undefined
  /** The hold that is sold with it, and how much of it. */
  readonly from?: { readonly holder: string; readonly quantity: number }
}

export const stockMax = 1_000_000_000

/**
 * Writes lines to the ledger, those of one variant following each other; the database moves the levels with them. The caller holds the
 * products' locks; what a line sells out of a hold is not held any more. Refuses `not-enough-stock` when a level would fall below zero, `stock-held` below what is reserved.
 */
export async function writeLedger(work: Work, movements: readonly StockMovement[]): Promise<LedgerRow[]> {
  for (const movement of movements) checkMovement(movement)
  const lines = movements.map((movement) => ({
    id: newId(work.now.getTime()),
    variant_id: movement.variantId,
    number: movement.stockNumber + 1,
    delta: movement.delta,
    before: movement.before,
    after: movement.before + movement.delta,
    reason: movement.reason,
    note: movement.note ?? null,
    from_holder: movement.from?.holder ?? null,
    from_held: movement.from?.quantity ?? null,
    actor_id: work.actor.id,
    actor_name: work.actor.name,
    at: work.now,
  }))
  // One text however many lines: every payment writes some.
  if (lines.length > 0)
    await sql`
      insert into catalogue.stock_adjustment (id, variant_id, number, delta, before, after, reason, note, from_holder,
        from_held, actor_id, actor_name, at)
      select id, variant_id, number, delta, before, after, reason, note, from_holder, from_held, actor_id, actor_name, ${work.now}
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (id text, variant_id text, number int, delta int,
        before int, after int, reason text, note text, from_holder text, from_held int, actor_id text, actor_name text)
      order by variant_id, number`.execute(work.tx)
  for (const { productId, variantId, before, delta, reason } of movements) {
    work.record('catalogue.stock-changed', { productId, variantId, from: before, to: before + delta, reason })
  }
  return lines
}

function checkMovement({ variantId, before, held, delta }: StockMovement): void {
  if (delta === 0) throw refuse.noMovement()
  if (before + delta < 0) throw refuse.notEnoughStock({ variantId, stock: before, asked: -delta })
  if (delta < 0 && before + delta < held) throw refuse.stockHeld({ variantId, stock: before, held, asked: -delta })
  if (before + delta > stockMax) throw refuse.tooMuchStock({ variantId, stockMax })
}
