import type { FieldChange, StockReason } from '#contracts/catalogue'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { loadWording } from '../category/wording.ts'
import { type StockMovement, writeLedger } from '../stock/ledger.ts'
import { writing } from '../tables.ts'
import { inRows } from './in-rows.ts'
import { keepMedia } from './keep-media.ts'
import { keepVariants } from './keep-variants.ts'
import type { KeptProduct } from './load.ts'
import { changesBetween, type ProductState } from './product.ts'
import { asRefusal } from './taken.ts'
import { wordsOf } from './words.ts'

/** One product and what it is to become; without `before` it is new. `before` was loaded under the product's lock. */
export interface Edit {
  readonly id: string
  readonly before?: KeptProduct | undefined
  readonly after: ProductState
  /** Kept with the change, for whoever may take it back. */
  readonly undo?: object | undefined
}

export interface Occasion {
  /** What moves stock when an edit says another level. */
  readonly stockReason: StockReason
  readonly bulkEditId?: string
  readonly importId?: string
  readonly isDemo?: boolean
}

/** An edit with its numbered change; one that changes nothing has none. */
interface Change extends Edit {
  readonly version: number
  /** Everything but stock, which has its ledger and does not make an edit stale. */
  readonly changes: readonly FieldChange[]
}

/**
 * Writes what differs, and nothing where nothing does: rows, history, ledger and facts. Gives the ids of products that
 * changed. Refuses a handle or SKU that another took, also when both are written at the same moment.
 */
export async function keepProducts(work: Work, edits: readonly Edit[], occasion: Occasion): Promise<string[]> {
  const wording = await loadWording(writing(work))
  const changes = edits.map((edit): Change => {
    const all = changesBetween(edit.before, edit.after, wording)
    const changes = all.filter(({ field }) => !/^variants\[.*\]\.stock$/s.test(field))
    return { ...edit, changes, version: (edit.before?.version ?? 0) + (changes.length > 0 ? 1 : 0) }
  })
  const changed = changes.filter((edit) => edit.changes.length > 0)
  const movements = await asRefusal(async () => {
    await insertProducts(work, changed, occasion)
    for (const edit of changed) if (edit.before) await updateProduct(work, edit)
    await keepWords(work, changed)
    const urls = await keepMedia(work, changed)
    return keepVariants(work, changes, urls, occasion.stockReason)
  })
  await keepHistory(work, changed, occasion)
  for (const edit of changed) recordChange(work, edit, wording.currency)
  await writeLedger(work, movements)
  const moved = new Set(movements.map(({ productId }: StockMovement) => productId))
  return changes.filter((edit) => edit.changes.length > 0 || moved.has(edit.id)).map(({ id }) => id)
}

function columnsOf({ after }: Change, now: Date) {
  return {
    handle: after.handle,
    status: after.status,
    title: JSON.stringify(after.title),
    subtitle: JSON.stringify(after.subtitle),
    description: JSON.stringify(after.description),
    vendor: after.vendor,
    category_id: after.categoryId ?? null,
    tags: [...after.tags],
    options: JSON.stringify(after.options),
    source: after.source ? JSON.stringify(after.source) : null,
    changed_at: now,
  }
}

async function insertProducts(work: Work, changed: readonly Change[], { isDemo = false }: Occasion): Promise<void> {
  const rows = changed
    .filter((edit) => !edit.before)
    .map((edit) => ({
      id: edit.id,
      is_demo: isDemo,
      status_before_archive: edit.after.status === 'archived' ? ('draft' as const) : null,
      created_at: work.now,
      ...columnsOf(edit, work.now),
    }))
  await inRows(rows, (some) => writing(work).insertInto('catalogue.product').values(some).execute())
}

async function keepWords(work: Work, changed: readonly Change[]): Promise<void> {
  const rows = changed.map(({ id, after }) => ({ product_id: id, ...wordsOf(after) }))
  await inRows(rows, (some) =>
    writing(work)
      .insertInto('catalogue.product_words')
      .values(some)
      .onConflict((known) =>
        known
          .column('product_id')
          .doUpdateSet(({ ref }) => ({ words: ref('excluded.words'), grams: ref('excluded.grams') })),
      )
      .execute(),
  )
}

async function updateProduct(work: Work, edit: Change): Promise<void> {
  const { id, before, after, version } = edit
  const archives = after.status === 'archived' && before?.status !== 'archived'
  await writing(work)
    .updateTable('catalogue.product')
    .set({
      ...columnsOf(edit, work.now),
      version,
      ...(archives && { status_before_archive: before?.status === 'active' ? 'active' : 'draft' }),
      ...(after.status !== 'archived' && { status_before_archive: null }),
    })
    .where('id', '=', id)
    .execute()
}

async function keepHistory(work: Work, changed: readonly Change[], occasion: Occasion): Promise<void> {
  const rows = changed.map(({ id, version, changes, undo }) => ({
    product_id: id,
    version,
    bulk_edit_id: occasion.bulkEditId ?? null,
    import_id: occasion.importId ?? null,
    actor_id: work.actor.id,
    actor_name: work.actor.name,
    at: work.now,
    changes: JSON.stringify(changes),
    undo: undo ? JSON.stringify(undo) : null,
  }))
  await inRows(rows, (some) => writing(work).insertInto('catalogue.product_change').values(some).execute())
}

function recordChange(work: Work, { id, version, before, after, changes }: Change, currency: string): void {
  const { handle, status } = after
  if (!before) {
    work.record('catalogue.product-added', { productId: id, handle, status })
    return
  }
  work.record('catalogue.product-changed', {
    productId: id,
    version,
    status,
    fields: changes.map(({ field }) => field),
  })
  const prices = new Map(before.variants.map((variant) => [variant.id, variant.price]))
  for (const { id: variantId, price } of after.variants) {
    const from = variantId && prices.get(variantId)
    if (variantId === undefined || typeof from !== 'number' || from === price) continue
    work.record('catalogue.price-changed', { productId: id, variantId, currency, from, to: price })
  }
}

/** Notes a change whose rows are written already, as `keepProducts` does for its own: version, history and fact. */
export async function noteChange(work: Work, before: KeptProduct, changes: readonly FieldChange[]): Promise<void> {
  const change: Change = { id: before.id, before, after: before, changes, version: before.version + 1 }
  await updateProduct(work, change)
  await keepHistory(work, [change], { stockReason: 'correction' })
  recordChange(work, change, '')
}

/** A new product's id; it sorts by the time it was made. */
export function newProductId(work: Work): string {
  return newId(work.now.getTime())
}
