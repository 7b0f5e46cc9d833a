import type { ProductTrust } from '#contracts/catalogue'
import { isId } from '#kernel/id'
import { refuse } from '../refusals.ts'
import type { CatalogueReader } from '../tables.ts'
import { shownBatches } from './batch/queries.ts'
import { shownCertificates } from './certificate/queries.ts'
import { shownModel } from './model/queries.ts'

/** All that speaks for a product on sale, as it is on the day. */
export async function getProductTrust(db: CatalogueReader, today: string, product: string): Promise<ProductTrust> {
  const row = await db
    .selectFrom('catalogue.product')
    .select('id')
    .where('status', '=', 'active')
    .where(isId(product) ? 'id' : 'handle', '=', product)
    .executeTakeFirst()
  if (!row) throw refuse.unknownProduct({ product })
  const [certificates, traced, model] = await Promise.all([
    shownCertificates(db, today, row.id),
    shownBatches(db, today, row.id),
    shownModel(db, row.id),
  ])
  return { certificates, ...traced, ...(model && { model }) }
}
