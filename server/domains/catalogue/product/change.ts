import type { FieldChange, ProductChange } from '#contracts/catalogue'
import { audit, type Subject } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { mainText } from '../sheet/texts.ts'
import { writing } from '../tables.ts'
import { changedState } from './draft.ts'
import { keepProducts } from './keep.ts'
import { type KeptProduct, lockProducts } from './load.ts'
import { checkProduct, type ProductState } from './product.ts'

/**
 * Changes a product. Refuses `stale-edit` when it is not the version that the editor saw, with what changed since and by
 * whom; of two edits at once the second is refused. Sales do not make an edit stale: stock has no version.
 */
export async function changeProduct(work: Work, productId: string, change: ProductChange): Promise<void> {
  const product = await lockProduct(work, productId)
  if (product.version !== change.version) throw refuse.staleEdit(await changedSince(work, product, change.version))
  if (product.status === 'archived' && change.status === undefined) throw refuse.isArchived()
  const after = changedState(product, change)
  checkProduct(after)
  await keepProducts(work, [{ id: productId, before: product, after }], { stockReason: 'received' })
  await audit(work, 'catalogue.product-changed', subjectOf(after, productId), { fromVersion: product.version })
}

/** A product as the audit log names it. */
export function subjectOf({ title }: ProductState, id: string): Subject {
  return { kind: 'product', id, name: mainText(title) }
}

/** Takes the product's lock and loads it. */
export async function lockProduct(work: Work, productId: string): Promise<KeptProduct> {
  const product = (await lockProducts(writing(work), [productId])).get(productId)
  if (!product) throw refuse.unknownProduct({ productId })
  return product
}

async function changedSince(work: Work, { id, version }: KeptProduct, seen: number) {
  const rows = await writing(work)
    .selectFrom('catalogue.product_change')
    .select(['changes', 'actor_name', 'at'])
    .where('product_id', '=', id)
    .where('version', '>', seen)
    .orderBy('version')
    .execute()
  const latest = rows.at(-1)
  return {
    version,
    by: latest?.actor_name,
    at: latest?.at.toISOString(),
    changes: joinChanges(rows.map((row) => row.changes)),
  }
}

/** Several changes as one: each field from its first old value to its last new one. */
function joinChanges(all: readonly (readonly FieldChange[])[]): FieldChange[] {
  const joined = new Map<string, FieldChange>()
  for (const { field, from, to } of all.flat()) {
    const first = joined.get(field)
    const start = first ? first.from : from
    joined.set(field, { field, ...(start !== undefined && { from: start }), ...(to !== undefined && { to }) })
  }
  return [...joined.values()].filter(({ from, to }) => from !== to)
}
