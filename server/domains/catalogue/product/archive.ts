import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { lockProduct, subjectOf } from './change.ts'
import { keepProducts } from './keep.ts'

/** Takes a product out of sale and out of sight. */
export async function archiveProduct(work: Work, productId: string): Promise<void> {
  const product = await lockProduct(work, productId)
  if (product.status === 'archived') throw refuse.isArchived()
  await keepProducts(work, [{ id: productId, before: product, after: { ...product, status: 'archived' } }], {
    stockReason: 'correction',
  })
  await audit(work, 'catalogue.product-archived', subjectOf(product, productId))
}

/** Brings an archived product back with the status it had before. */
export async function restoreProduct(work: Work, productId: string): Promise<void> {
  const product = await lockProduct(work, productId)
  if (product.status !== 'archived') throw refuse.notArchived()
  const status = product.statusBeforeArchive ?? 'draft'
  await keepProducts(work, [{ id: productId, before: product, after: { ...product, status } }], {
    stockReason: 'correction',
  })
  await audit(work, 'catalogue.product-restored', subjectOf(product, productId))
}
