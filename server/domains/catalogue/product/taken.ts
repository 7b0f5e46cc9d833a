import { refuse } from '../refusals.ts'

/** What a violated constraint means to the person whose write it stopped. */
const meanings: Readonly<Record<string, () => Error>> = {
  product_handle_key: refuse.handleTaken,
  variant_sku: refuse.skuTaken,
  variant_held_in_stock: refuse.stockHeld,
  category_handle_key: refuse.categoryHandleTaken,
  product_category_id_fkey: refuse.unknownCategory,
  batch_lot: refuse.lotTwice,
  batch_link: refuse.linkTwice,
  batch_product_id_fkey: refuse.unknownProduct,
  story_handle: refuse.storyHandleTaken,
  story_product_product_id_fkey: refuse.unknownProduct,
  endorsement_product_product_id_fkey: refuse.unknownProduct,
  certificate_number: refuse.certificateTwice,
  certificate_product_product_id_fkey: refuse.unknownProduct,
  category_parent_id_fkey: refuse.unknownCategory,
}

/** Runs a write; what another took at the same moment is refused in words. */
export async function asRefusal<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    const constraint = error instanceof Error && 'constraint' in error ? String(error.constraint) : ''
    throw meanings[constraint]?.() ?? error
  }
}
