import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { readProduct } from '../../product/queries.ts'
import { reading } from '../../tables.ts'
import { bytesOf, fileOf } from '../../upload.ts'
import * as keep from './keep.ts'
import { findModel, getModel } from './queries.ts'

export const modelRoutes = [
  on(wire.readModel, async ({ params, reader }) => {
    const model = await findModel(reading(reader), params.productId)
    return model ? { model } : {}
  }),
  on(wire.uploadModel, async ({ params: { productId }, request, reader, house, perform }) => {
    await readProduct(reading(reader), productId)
    const { name, chunks } = await fileOf(request, wire.modelBytesMax)
    const model = await keep.storeModel(house.storage, name, await bytesOf(chunks))
    try {
      await perform((work) => keep.putModel(work, productId, model))
    } catch (error) {
      await house.storage.remove(model.key)
      throw error
    }
    return getModel(reading(reader), productId)
  }),
  on(wire.changeModel, async ({ params: { productId }, body, reader, perform }) => {
    await perform((work) => keep.changeModel(work, productId, body.alt))
    return getModel(reading(reader), productId)
  }),
  on(wire.removeModel, async ({ params, perform }) => {
    await perform((work) => keep.removeModel(work, params.productId))
    return {}
  }),
  on(wire.restoreModel, async ({ params: { productId }, reader, perform }) => {
    await perform((work) => keep.restoreModel(work, productId))
    return getModel(reading(reader), productId)
  }),
]
