import type { ProductTrust } from '#contracts/catalogue'
import { isId } from '#kernel/id'
import { present } from '#kernel/present'
import { refuse } from '../refusals.ts'
import type { CatalogueReader } from '../tables.ts'
import { shownBatches } from './batch/queries.ts'
import { shownCertificates } from './certificate/queries.ts'
import { shownEndorsements } from './endorsement/queries.ts'
import { shownGuide } from './guide/queries.ts'
import { shownModel } from './model/queries.ts'
import { shownStories } from './story/queries.ts'

/** All that speaks for a product on sale, as it is on the day. */
export async function getProductTrust(db: CatalogueReader, today: string, product: string): Promise<ProductTrust> {
  const row = await db
    .selectFrom('catalogue.product')
    .select('id')
    .where('status', '=', 'active')
    .where(isId(product) ? 'id' : 'handle', '=', product)
    .executeTakeFirst()
  if (!row) throw refuse.unknownProduct({ product })
  const [certificates, traced, guide, stories, endorsements, model] = await Promise.all([
    shownCertificates(db, today, row.id),
    shownBatches(db, today, row.id),
    shownGuide(db, row.id),
    shownStories(db, row.id),
    shownEndorsements(db, today, row.id),
    shownModel(db, row.id),
  ])
  return present({ certificates, ...traced, guide, stories, endorsements, model })
}
