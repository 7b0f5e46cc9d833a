import type { KeptModel, Model } from '#contracts/catalogue'
import { mediaUrl } from '#platform/storage/storage'
import { refuse } from '../../refusals.ts'
import type { CatalogueReader } from '../../tables.ts'

export async function findModel(db: CatalogueReader, productId: string): Promise<KeptModel | undefined> {
  const row = await db
    .selectFrom('catalogue.model')
    .selectAll()
    .where('product_id', '=', productId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { key, name, bytes, triangles, textures, alt, uploaded_at } = row
  return { url: mediaUrl(key), name, bytes, triangles, textures, alt, uploadedAt: uploaded_at.toISOString() }
}

export async function getModel(db: CatalogueReader, productId: string): Promise<{ model: KeptModel }> {
  const model = await findModel(db, productId)
  if (!model) throw refuse.unknownModel({ productId })
  return { model }
}

/** What a shopper's viewer needs of a product's model. */
export async function shownModel(db: CatalogueReader, productId: string): Promise<Model | undefined> {
  const model = await findModel(db, productId)
  return model && { url: model.url, bytes: model.bytes, triangles: model.triangles, alt: model.alt }
}
