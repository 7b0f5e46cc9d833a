import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { reading, writing } from '../tables.ts'
import { removeDemoTrust } from '../trust/remove-demo.ts'

/**
 * Removes every demo product and what was said for it for good, with the keys of their files given back so that those can go too. Nothing else
 * in the house removes a product: shops archive theirs.
 */
export async function removeDemoProducts(work: Work): Promise<{ removed: number; pictureKeys: string[] }> {
  const tx = writing(work)
  const trustKeys = await removeDemoTrust(work)
  const pictures = await tx
    .selectFrom('catalogue.media')
    .innerJoin('catalogue.product', 'catalogue.product.id', 'catalogue.media.product_id')
    .select('catalogue.media.sizes')
    .where('catalogue.product.is_demo', '=', true)
    .execute()
  const gone = await tx
    .deleteFrom('catalogue.product')
    .where('is_demo', '=', true)
    .returning(['id', 'handle', 'category_id'])
    .execute()
  for (const { id, handle } of gone) work.record('catalogue.product-removed', { productId: id, handle })
  const categories = [...new Set(gone.map((row) => row.category_id).filter((id) => id !== null))]
  if (categories.length > 0) {
    await tx
      .deleteFrom('catalogue.category')
      .where('id', 'in', categories)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('catalogue.product').select('id').whereRef('category_id', '=', 'catalogue.category.id'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('catalogue.category as below')
              .select('below.id')
              .whereRef('below.parent_id', '=', 'catalogue.category.id'),
          ),
        ),
      )
      .execute()
  }
  return {
    removed: gone.length,
    pictureKeys: [...trustKeys, ...pictures.flatMap(({ sizes }) => sizes.map(({ key }) => key))],
  }
}

export async function countDemoProducts(db: Database): Promise<number> {
  const { count } = await reading(db)
    .selectFrom('catalogue.product')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('is_demo', '=', true)
    .executeTakeFirstOrThrow()
  return count
}
