import type { ProductDraft } from '#contracts/catalogue'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { mainText } from '../sheet/texts.ts'
import { draftState } from './draft.ts'
import { keepProducts, newProductId } from './keep.ts'
import { checkProduct } from './product.ts'

/** Adds a product with its variants and their first stock; gives its id. Refuses a handle or SKU that is taken. */
export async function createProduct(work: Work, draft: ProductDraft, { isDemo = false } = {}): Promise<string> {
  const product = draftState(draft)
  checkProduct(product)
  const id = newProductId(work)
  await keepProducts(work, [{ id, after: product }], { stockReason: 'received', isDemo })
  await audit(work, 'catalogue.product-added', { kind: 'product', id, name: mainText(product.title) })
  return id
}
