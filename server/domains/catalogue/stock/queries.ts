import type { StockAdjustment } from '#contracts/catalogue'
import { readCursor, writeCursor } from '../product/cursor.ts'
import { refuse } from '../refusals.ts'
import type { CatalogueReader } from '../tables.ts'
import type { LedgerRow } from './ledger.ts'

/** The ledger of a variant, latest line first. */
export async function listStockAdjustments(
  db: CatalogueReader,
  variantId: string,
  { after, limit = 50 }: { after?: string; limit?: number },
): Promise<{ items: StockAdjustment[]; next?: string }> {
  const known = await db.selectFrom('catalogue.variant').select('id').where('id', '=', variantId).executeTakeFirst()
  if (!known) throw refuse.unknownVariant({ variantId })
  const below = after === undefined ? undefined : readCursor('ledger', after)[0]
  const rows = await db
    .selectFrom('catalogue.stock_adjustment')
    .selectAll()
    .where('variant_id', '=', variantId)
    .$if(below !== undefined, (query) => query.where('number', '<', Number(below)))
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(ledgerLine),
    ...(rows.length > limit && last && { next: writeCursor('ledger', [last.number]) }),
  }
}

/** A line of the ledger as readers get it. */
export function ledgerLine({ actor_id, actor_name, variant_id, note, at, ...line }: LedgerRow): StockAdjustment {
  return {
    ...line,
    variantId: variant_id,
    ...(note !== null && { note }),
    actor: { id: actor_id, name: actor_name },
    at: at.toISOString(),
  }
}
