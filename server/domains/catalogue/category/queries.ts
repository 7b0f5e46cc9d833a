import type { Category } from '#contracts/catalogue'
import { refuse } from '../refusals.ts'
import type { CatalogueReader } from '../tables.ts'

/** All categories in the shop's order, each with how many products in it are on sale. */
export async function listCategories(db: CatalogueReader): Promise<Category[]> {
  const rows = await db
    .selectFrom('catalogue.category')
    .select(['id', 'handle', 'title', 'parent_id'])
    .select(({ selectFrom }) =>
      selectFrom('catalogue.product')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('category_id', '=', 'catalogue.category.id')
        .where('status', '=', 'active')
        .$asScalar()
        .$notNull()
        .as('products'),
    )
    .orderBy('place')
    .execute()
  return rows.map(({ parent_id, ...row }) => ({ ...row, ...(parent_id && { parentId: parent_id }) }))
}

export async function getCategory(db: CatalogueReader, categoryId: string): Promise<Category> {
  const category = (await listCategories(db)).find(({ id }) => id === categoryId)
  if (!category) throw refuse.unknownCategory({ categoryId })
  return category
}
