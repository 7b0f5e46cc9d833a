import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { pictureBytesMax } from '#platform/image/index'
import { wireMedia } from '../product/card.ts'
import { loadProducts } from '../product/load.ts'
import { refuse } from '../refusals.ts'
import { type CatalogueReader, reading } from '../tables.ts'
import { bytesOf, fileOf } from '../upload.ts'
import { fetchPictures } from './fetch.ts'
import * as keep from './keep.ts'
import { dropFiles, storePicture } from './store.ts'

export const mediaRoutes = [
  on(wire.uploadMedia, async ({ params: { productId }, request, reader, house, perform }) => {
    await readMedia(reading(reader), productId)
    const picture = await storePicture(house.storage, await bytesOf((await fileOf(request, pictureBytesMax)).chunks))
    try {
      const id = await perform((work) => keep.addPicture(work, productId, picture))
      return await getMedia(reading(reader), productId, id)
    } catch (error) {
      await dropFiles(house.storage, picture.sizes)
      throw error
    }
  }),
  on(wire.orderMedia, async ({ params, body, perform }) => {
    await perform((work) => keep.orderMedia(work, params.productId, body.mediaIds))
    return {}
  }),
  on(wire.changeMedia, async ({ params: { productId, mediaId }, body, reader, perform }) => {
    await perform((work) => keep.changeMedia(work, productId, mediaId, body.alt))
    return getMedia(reading(reader), productId, mediaId)
  }),
  on(wire.removeMedia, async ({ params: { productId, mediaId }, perform }) => {
    await perform((work) => keep.removeMedia(work, productId, mediaId))
    return {}
  }),
  on(wire.restoreMedia, async ({ params: { productId, mediaId }, reader, perform }) => {
    await perform((work) => keep.restoreMedia(work, productId, mediaId))
    return getMedia(reading(reader), productId, mediaId)
  }),
  on(wire.fetchMedia, async ({ body, perform }) => ({
    pictures: await perform((work) => fetchPictures(work, body.productIds)),
  })),
]

async function readMedia(db: CatalogueReader, productId: string) {
  const product = (await loadProducts(db, [productId])).get(productId)
  if (!product) throw refuse.unknownProduct({ productId })
  return product.media
}

async function getMedia(db: CatalogueReader, productId: string, mediaId: string) {
  const media = (await readMedia(db, productId)).find(({ id }) => id === mediaId)
  if (!media) throw refuse.unknownPicture({ mediaId })
  return wireMedia(media)
}
