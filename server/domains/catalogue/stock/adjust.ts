import type { StockChange, StockReason } from '#contracts/catalogue'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { lockProducts } from '../product/load.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { type LedgerRow, type StockMovement, writeLedger } from './ledger.ts'

/** A movement as asked for: by how much, or to what was counted. */
export interface Adjustment {
  readonly variantId: string
  readonly delta?: number | undefined
  readonly level?: number | undefined
  readonly reason: StockReason
  readonly note?: string | undefined
}

/** Moves the stock of one variant and says why; gives the ledger's line. */
export async function adjustStock(work: Work, variantId: string, change: StockChange): Promise<LedgerRow> {
  const [line] = await adjustStocks(work, [{ variantId, ...change }])
  if (!line) throw refuse.noMovement()
  const { delta, after, reason, note } = line
  await audit(work, 'catalogue.stock-adjusted', { kind: 'variant', id: variantId }, { delta, after, reason, note })
  return line
}

/**
 * Moves the stock of many variants in one go, all or none. Two at once queue on the products' locks, so nothing is
 * counted twice and no level falls below zero or below what is held. A counted level that is the level already moves nothing.
 */
export async function adjustStocks(work: Work, adjustments: readonly Adjustment[]): Promise<LedgerRow[]> {
  const tx = writing(work)
  const ids = [...new Set(adjustments.map(({ variantId }) => variantId))]
  const rows = await tx
    .selectFrom('catalogue.variant')
    .select(['id', 'product_id'])
    .where('id', 'in', ids)
    .where('retired_at', 'is', null)
    .execute()
  const productOf = new Map(rows.map((row) => [row.id, row.product_id]))
  const products = await lockProducts(tx, [...new Set(productOf.values())])
  const movements = adjustments.flatMap((adjustment): StockMovement[] => {
    const { variantId, reason, note } = adjustment
    const productId = productOf.get(variantId) ?? ''
    const variant = products.get(productId)?.variants.find(({ id }) => id === variantId)
    if (!variant) throw refuse.unknownVariant({ variantId })
    const delta = deltaOf(adjustment, variant.stock)
    if (delta === 0) return []
    const { stockNumber, stock, held, stockPolicy } = variant
    const promised = stockPolicy === 'limited' ? held : 0
    return [{ productId, variantId, stockNumber, before: stock, held: promised, delta, reason, note }]
  })
  return writeLedger(work, movements)
}

function deltaOf({ delta, level }: Adjustment, stock: number): number {
  if ((delta === undefined) === (level === undefined)) throw refuse.noMovement()
  return delta ?? (level ?? 0) - stock
}
