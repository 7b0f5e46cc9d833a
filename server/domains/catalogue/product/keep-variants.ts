import type { StockReason } from '#contracts/catalogue'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import type { StockMovement } from '../stock/ledger.ts'
import { writing } from '../tables.ts'
import { inRows } from './in-rows.ts'
import type { KeptProduct, KeptVariant } from './load.ts'
import type { ProductState, VariantState } from './product.ts'

interface Edit {
  readonly id: string
  readonly before?: KeptProduct | undefined
  readonly after: ProductState
}

interface Placed {
  readonly productId: string
  readonly place: number
  readonly variant: VariantState
}

/**
 * Writes the variants of edited products as far as they differ, and gives the movements of stock that follow. `urls`
 * names pictures known by address. A variant that comes back with the values of a retired one is that one again.
 */
export async function keepVariants(
  work: Work,
  edits: readonly Edit[],
  urls: ReadonlyMap<string, string>,
  reason: StockReason,
): Promise<StockMovement[]> {
  const movements: StockMovement[] = []
  const fresh: Placed[] = []
  for (const { id: productId, before, after } of edits) {
    const old = new Map((before?.variants ?? []).map((variant, place) => [variant.id, { variant, place }]))
    const changed: { placed: Placed; old: KeptVariant }[] = []
    for (const [place, wanted] of after.variants.entries()) {
      const variant = withPicture(productId, wanted, urls)
      const kept = variant.id ? old.get(variant.id) : undefined
      if (!kept) fresh.push({ productId, place, variant })
      else {
        old.delete(kept.variant.id)
        const placed = { productId, place, variant }
        if (place !== kept.place || kept.variant !== wanted) changed.push({ placed, old: kept.variant })
        movements.push(...movement(placed, kept.variant, reason))
      }
    }
    await retire(work, [...old.keys()])
    await updateVariants(work, changed)
  }
  return [...movements, ...(await addVariants(work, fresh, reason))]
}

function withPicture(
  productId: string,
  { mediaUrl, ...variant }: VariantState,
  urls: ReadonlyMap<string, string>,
): VariantState {
  return mediaUrl ? { ...variant, mediaId: urls.get(`${productId} ${mediaUrl}`) } : variant
}

function movement(
  { productId, variant }: Placed,
  { id: variantId, stock: before, stockNumber, held }: Pick<KeptVariant, 'id' | 'stock' | 'stockNumber' | 'held'>,
  reason: StockReason,
): StockMovement[] {
  const delta = variant.stock - before
  if (delta === 0) return []
  const promised = variant.stockPolicy === 'limited' ? held : 0
  return [{ productId, variantId, stockNumber, before, held: promised, delta, reason }]
}

function columnsOf({ place, variant }: Placed) {
  return {
    place,
    values: [...variant.values],
    sku: variant.sku ?? null,
    barcode: variant.barcode ?? null,
    price: variant.price,
    compare_at: variant.compareAt ?? null,
    weight_grams: variant.weightGrams ?? null,
    stock_policy: variant.stockPolicy,
    media_id: variant.mediaId ?? null,
    source: variant.source ? JSON.stringify(variant.source) : null,
  }
}

async function retire(work: Work, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await writing(work).updateTable('catalogue.variant').set({ retired_at: work.now }).where('id', 'in', ids).execute()
}

async function updateVariants(work: Work, changed: readonly { placed: Placed; old: KeptVariant }[]): Promise<void> {
  const tx = writing(work)
  // Two variants may swap values or SKUs: what moves is parked first, so that no moment has the same one twice.
  for (const { placed, old } of changed) {
    if (placed.variant.sku === old.sku && String(placed.variant.values) === String(old.values)) continue
    await tx
      .updateTable('catalogue.variant')
      .set({ sku: null, values: [`parked ${old.id}`] })
      .where('id', '=', old.id)
      .execute()
  }
  for (const { placed, old } of changed) {
    await tx.updateTable('catalogue.variant').set(columnsOf(placed)).where('id', '=', old.id).execute()
  }
}

async function addVariants(work: Work, fresh: readonly Placed[], reason: StockReason): Promise<StockMovement[]> {
  if (fresh.length === 0) return []
  const tx = writing(work)
  const retired = await tx
    .selectFrom('catalogue.variant')
    .select(['id', 'product_id', 'values', 'stock', 'stock_number as stockNumber', 'held'])
    .where('product_id', 'in', [...new Set(fresh.map(({ productId }) => productId))])
    .where('retired_at', 'is not', null)
    .execute()
  const twins = new Map(retired.map((row) => [`${row.product_id} ${JSON.stringify(row.values)}`, row]))
  const movements: StockMovement[] = []
  const rows: (ReturnType<typeof columnsOf> & { id: string; product_id: string })[] = []
  for (const placed of fresh) {
    const twin = twins.get(`${placed.productId} ${JSON.stringify(placed.variant.values)}`)
    const id = twin?.id ?? newId(work.now.getTime())
    if (twin)
      await tx
        .updateTable('catalogue.variant')
        .set({ ...columnsOf(placed), retired_at: null })
        .where('id', '=', id)
        .execute()
    else rows.push({ id, product_id: placed.productId, ...columnsOf(placed) })
    movements.push(...movement(placed, twin ?? { id, stock: 0, stockNumber: 0, held: 0 }, reason))
  }
  await inRows(rows, (some) => tx.insertInto('catalogue.variant').values(some).execute())
  return movements
}
