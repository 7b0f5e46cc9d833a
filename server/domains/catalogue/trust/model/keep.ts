import type { OptionalTexts } from '#contracts/catalogue'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import type { Work } from '#platform/work'
import { cleanTexts } from '../../product/draft.ts'
import { asRefusal } from '../../product/taken.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { checkGlb } from './glb/check-glb.ts'

/** A model whose file is checked and stored. */
export interface StoredModel {
  readonly key: string
  readonly name: string
  readonly bytes: number
  readonly triangles: number
  readonly textures: number
}

/** Checks a GLB and stores it as it came. Refuses `bad-model`. */
export async function storeModel(storage: House['storage'], name: string, bytes: Buffer): Promise<StoredModel> {
  const { triangles, textures } = await checkGlb(bytes)
  const key = `catalogue/${newId()}/model.glb`
  await storage.put(key, bytes, { type: 'model/gltf-binary' })
  return { key, name: name.slice(0, 200) || 'model.glb', bytes: bytes.length, triangles, textures }
}

/** Gives a product a stored model in place of the one before, which can be put back for a week. */
export async function putModel(
  work: Work,
  productId: string,
  model: StoredModel,
  alt: OptionalTexts = {},
): Promise<void> {
  await takeOff(work, productId)
  const row = { id: newId(work.now.getTime()), product_id: productId, ...model, alt: JSON.stringify(cleanTexts(alt)) }
  await asRefusal(() =>
    writing(work)
      .insertInto('catalogue.model')
      .values({ ...row, uploaded_by: work.actor.id, uploaded_at: work.now })
      .execute(),
  )
  work.record('catalogue.model-put', { productId, bytes: model.bytes, triangles: model.triangles })
  await audit(work, 'catalogue.model-put', { kind: 'product', id: productId }, { ...model })
}

/** Changes the words that stand for the model. */
export async function changeModel(work: Work, productId: string, alt: OptionalTexts): Promise<void> {
  const { numUpdatedRows } = await writing(work)
    .updateTable('catalogue.model')
    .set({ alt: JSON.stringify(cleanTexts(alt)) })
    .where('product_id', '=', productId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse.unknownModel({ productId })
}

export async function removeModel(work: Work, productId: string): Promise<void> {
  if (!(await takeOff(work, productId))) throw refuse.unknownModel({ productId })
  await audit(work, 'catalogue.model-removed', { kind: 'product', id: productId })
}

/** Puts back the model that was taken off last; one that stands meanwhile is taken off. */
export async function restoreModel(work: Work, productId: string): Promise<void> {
  const tx = writing(work)
  const last = await tx
    .selectFrom('catalogue.model')
    .select('id')
    .where('product_id', '=', productId)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) throw refuse.unknownModel({ productId })
  await takeOff(work, productId)
  await tx.updateTable('catalogue.model').set({ removed_at: null }).where('id', '=', last.id).execute()
  await audit(work, 'catalogue.model-restored', { kind: 'product', id: productId })
}

/** The product's row is the lock, so that of two uploads at once one follows the other. */
async function takeOff(work: Work, productId: string): Promise<boolean> {
  const tx = writing(work)
  const product = await tx
    .selectFrom('catalogue.product')
    .select('id')
    .where('id', '=', productId)
    .forUpdate()
    .executeTakeFirst()
  if (!product) throw refuse.unknownProduct({ productId })
  const { numUpdatedRows } = await tx
    .updateTable('catalogue.model')
    .set({ removed_at: work.now })
    .where('product_id', '=', productId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
