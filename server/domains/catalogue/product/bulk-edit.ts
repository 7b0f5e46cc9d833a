import type { BulkEdit, BulkEdited } from '#contracts/catalogue'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { cleanTags } from './draft.ts'
import { type Edit, keepProducts } from './keep.ts'
import { type KeptProduct, lockProducts } from './load.ts'
import type { ProductState } from './product.ts'

/** What a product was before a bulk edit, as far as one can change it. */
export interface BulkUndo {
  readonly status: ProductState['status']
  readonly categoryId: string | null
  readonly tags: readonly string[]
  readonly prices: Readonly<Record<string, number>>
}

const priceMax = 2_000_000_000

/** Changes many products in one transaction. One that cannot be changed is skipped with its reason; the others go on. */
export async function bulkEditProducts(work: Work, edit: BulkEdit): Promise<BulkEdited> {
  const { productIds, status, categoryId, addTags = [], removeTags = [], pricePercent } = edit
  const asksNothing = !status && categoryId === undefined && addTags.length + removeTags.length === 0 && !pricePercent
  if (asksNothing) throw refuse.nothingToChange()
  const products = await lockProducts(writing(work), productIds)
  const skipped: BulkEdited['skipped'] = []
  const edits: Edit[] = []
  for (const productId of productIds) {
    const before = products.get(productId)
    const after = before && editedState(before, edit)
    const reason = !before
      ? refuse.unknownProduct()
      : before.status === 'archived' && !status
        ? refuse.isArchived()
        : undefined
    const tooHigh = after?.variants.some(({ price }) => price > priceMax) ? refuse.priceTooHigh() : undefined
    const refusal = reason ?? tooHigh
    if (refusal) skipped.push({ productId, reason: refusal.code })
    else if (before && after) edits.push({ id: productId, before, after, undo: undoOf(before) })
  }
  const { productIds: _, ...said } = edit
  return keepBulk(work, edits, skipped, said)
}

/** Takes a bulk edit back where nobody changed the product since. The undo is a bulk edit itself, and can be undone. */
export async function undoBulkEdit(work: Work, bulkEditId: string): Promise<BulkEdited> {
  const tx = writing(work)
  const changes = await tx
    .selectFrom('catalogue.product_change')
    .select(['product_id', 'version', 'undo'])
    .where('bulk_edit_id', '=', bulkEditId)
    .execute()
  if (changes.length === 0) throw refuse.unknownBulkEdit({ bulkEditId })
  const products = await lockProducts(
    tx,
    changes.map((change) => change.product_id),
  )
  const skipped: BulkEdited['skipped'] = []
  const edits: Edit[] = []
  for (const { product_id: productId, version, undo } of changes) {
    const before = products.get(productId)
    if (before && before.version === version && undo) {
      edits.push({ id: productId, before, after: undoneState(before, undo), undo: undoOf(before) })
    } else skipped.push({ productId, reason: before ? 'catalogue.stale-edit' : 'catalogue.unknown-product' })
  }
  return keepBulk(work, edits, skipped, { undoOf: bulkEditId })
}

async function keepBulk(
  work: Work,
  edits: readonly Edit[],
  skipped: BulkEdited['skipped'],
  said: Readonly<Record<string, unknown>>,
): Promise<BulkEdited> {
  const bulkEditId = newId(work.now.getTime())
  const changed = await keepProducts(work, edits, { stockReason: 'correction', bulkEditId })
  await audit(
    work,
    'catalogue.products-bulk-edited',
    { kind: 'bulk-edit', id: bulkEditId },
    { ...said, changed: changed.length },
  )
  return { bulkEditId, changed: changed.length, unchanged: edits.length - changed.length, skipped }
}

function editedState(before: KeptProduct, edit: BulkEdit): ProductState {
  const { status = before.status, categoryId, addTags = [], removeTags = [], pricePercent = 0 } = edit
  const tags = before.tags.filter((tag) => !removeTags.includes(tag))
  return {
    ...before,
    status,
    categoryId: categoryId === undefined ? before.categoryId : (categoryId ?? undefined),
    tags: cleanTags([...tags, ...addTags]),
    variants: before.variants.map((variant) => ({ ...variant, price: percentMore(variant.price, pricePercent) })),
  }
}

/** An amount made dearer by a percentage, cheaper by a negative one; exact to a hundredth of a percent, half up. */
export function percentMore(amount: number, percent: number): number {
  const hundredths = Math.round((100 + percent) * 100)
  return Math.floor((amount * hundredths + 5000) / 10_000)
}

function undoOf({ status, categoryId, tags, variants }: KeptProduct): BulkUndo {
  return {
    status,
    categoryId: categoryId ?? null,
    tags,
    prices: Object.fromEntries(variants.map(({ id, price }) => [id, price])),
  }
}

function undoneState(before: KeptProduct, { status, categoryId, tags, prices }: BulkUndo): ProductState {
  const variants = before.variants.map((variant) => ({ ...variant, price: prices[variant.id] ?? variant.price }))
  return { ...before, status, categoryId: categoryId ?? undefined, tags, variants }
}
