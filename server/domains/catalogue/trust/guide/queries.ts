import type { Guide } from '#contracts/catalogue'
import type { CatalogueReader } from '../../tables.ts'
import { findIllustrations } from '../illustration/queries.ts'

/** The guide of a product; version 0 and empty while there is none. */
export async function findGuide(db: CatalogueReader, productId: string): Promise<Guide> {
  const row = await db
    .selectFrom('catalogue.guide')
    .select(['version', 'materials', 'steps', 'illustration_ids'])
    .where('product_id', '=', productId)
    .executeTakeFirst()
  if (!row) return { version: 0, materials: [], steps: [] }
  const pictures = await findIllustrations(db, row.illustration_ids)
  const steps = row.steps.map((step) => {
    const picture = step.illustrationId && pictures.get(step.illustrationId)
    return { ...step, ...(picture && { picture }) }
  })
  return { version: row.version, materials: row.materials, steps }
}

/** The same for shoppers; undefined where nothing is said. */
export async function shownGuide(db: CatalogueReader, productId: string) {
  const { materials, steps } = await findGuide(db, productId)
  return materials.length + steps.length > 0 ? { materials, steps } : undefined
}
