import type { Wording } from '../product/product.ts'
import { mainText } from '../sheet/texts.ts'
import type { CatalogueReader } from '../tables.ts'

/** What field changes need to name categories and write amounts. */
export async function loadWording(db: CatalogueReader): Promise<Wording> {
  const [{ currency }, categories] = await Promise.all([
    db.selectFrom('catalogue.shop').select('currency').executeTakeFirstOrThrow(),
    db.selectFrom('catalogue.category').select(['id', 'title']).execute(),
  ])
  const titles = new Map(categories.map(({ id, title }) => [id, mainText(title)]))
  return { currency, category: (id) => titles.get(id) ?? id, media: (id) => id }
}
