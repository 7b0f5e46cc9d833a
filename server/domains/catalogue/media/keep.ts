import type { OptionalTexts } from '#contracts/catalogue'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { lockProduct } from '../product/change.ts'
import { cleanTexts } from '../product/draft.ts'
import { keepProducts, noteChange } from '../product/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import type { StoredPicture } from './store.ts'

export const picturesMax = 250

/** Adds a picture whose files are kept already, behind the others; gives its id. */
export async function addPicture(
  work: Work,
  productId: string,
  picture: StoredPicture,
  alt: OptionalTexts = {},
): Promise<string> {
  const product = await lockProduct(work, productId)
  if (product.media.length >= picturesMax) throw refuse.tooManyPictures({ picturesMax })
  const id = newId(work.now.getTime())
  const values = { ...picture, sizes: JSON.stringify(picture.sizes), alt: JSON.stringify(cleanTexts(alt)) }
  await writing(work)
    .insertInto('catalogue.media')
    .values({ id, product_id: productId, place: product.media.length, state: 'ready', ...values })
    .execute()
  await noteChange(work, product, [{ field: 'media', to: id }])
  return id
}

/** Puts the pictures of a product in the order given. */
export async function orderMedia(work: Work, productId: string, mediaIds: readonly string[]): Promise<void> {
  const product = await lockProduct(work, productId)
  const byId = new Map(product.media.map((media) => [media.id, media]))
  const media = mediaIds.flatMap((id) => byId.get(id) ?? [])
  if (new Set(media).size !== byId.size || mediaIds.length !== byId.size) throw refuse.incompleteOrder()
  await keepProducts(work, [{ id: productId, before: product, after: { ...product, media } }], {
    stockReason: 'correction',
  })
}

/** Changes the words that stand for a picture. */
export async function changeMedia(work: Work, productId: string, mediaId: string, alt: OptionalTexts): Promise<void> {
  const product = await lockProduct(work, productId)
  if (!product.media.some(({ id }) => id === mediaId)) throw refuse.unknownPicture({ mediaId })
  const media = product.media.map((one) => (one.id === mediaId ? { ...one, alt: cleanTexts(alt) } : one))
  await keepProducts(work, [{ id: productId, before: product, after: { ...product, media } }], {
    stockReason: 'correction',
  })
}

/** Takes a picture off a product and its variants. Its files stay for a week, for an undo. */
export async function removeMedia(work: Work, productId: string, mediaId: string): Promise<void> {
  const product = await lockProduct(work, productId)
  if (!product.media.some(({ id }) => id === mediaId)) throw refuse.unknownPicture({ mediaId })
  const media = product.media.filter(({ id }) => id !== mediaId)
  const variants = product.variants.map((variant) =>
    variant.mediaId === mediaId ? { ...variant, mediaId: undefined } : variant,
  )
  await keepProducts(work, [{ id: productId, before: product, after: { ...product, media, variants } }], {
    stockReason: 'correction',
  })
}

/** Puts a removed picture back at its place. */
export async function restoreMedia(work: Work, productId: string, mediaId: string): Promise<void> {
  const product = await lockProduct(work, productId)
  if (product.media.length >= picturesMax) throw refuse.tooManyPictures({ picturesMax })
  const tx = writing(work)
  const row = await tx
    .updateTable('catalogue.media')
    .set({ removed_at: null })
    .where('id', '=', mediaId)
    .where('product_id', '=', productId)
    .where('removed_at', 'is not', null)
    .returning('place')
    .executeTakeFirst()
  if (!row) throw refuse.unknownPicture({ mediaId })
  await tx
    .updateTable('catalogue.media')
    .set(({ eb, lit }) => ({ place: eb('place', '+', lit(1)) }))
    .where('product_id', '=', productId)
    .where('place', '>=', row.place)
    .where('id', '<>', mediaId)
    .execute()
  await noteChange(work, product, [{ field: 'media', to: mediaId }])
}
