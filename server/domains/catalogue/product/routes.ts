import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { changeSettings } from '../shop/settings.ts'
import { reading } from '../tables.ts'
import { archiveProduct, restoreProduct } from './archive.ts'
import { bulkEditProducts, undoBulkEdit } from './bulk-edit.ts'
import { changeProduct } from './change.ts'
import { createProduct } from './create.ts'
import * as products from './queries.ts'

export const productRoutes = [
  on(wire.findProducts, ({ query, reader }) => products.findProducts(reading(reader), query)),
  on(wire.getProduct, ({ params, reader }) => products.getProductPage(reading(reader), params.product)),
  on(wire.listProducts, ({ query, reader }) => products.listProducts(reading(reader), query)),
  on(wire.readProduct, ({ params, reader }) => products.readProduct(reading(reader), params.productId)),
  on(wire.nameGoods, ({ body, reader }) => products.nameGoods(reading(reader), body)),
  on(wire.listProductHistory, ({ params, query, reader }) =>
    products.listProductHistory(reading(reader), params.productId, query),
  ),
  on(wire.suggestProductWords, ({ reader }) => products.suggestWords(reading(reader))),
  on(wire.createProduct, async ({ body, reader, perform }) => {
    const id = await perform((work) => createProduct(work, body))
    return products.readProduct(reading(reader), id)
  }),
  on(wire.changeProduct, async ({ params: { productId }, body, reader, perform }) => {
    await perform((work) => changeProduct(work, productId, body))
    return products.readProduct(reading(reader), productId)
  }),
  on(wire.archiveProduct, async ({ params: { productId }, reader, perform }) => {
    await perform((work) => archiveProduct(work, productId))
    return products.readProduct(reading(reader), productId)
  }),
  on(wire.restoreProduct, async ({ params: { productId }, reader, perform }) => {
    await perform((work) => restoreProduct(work, productId))
    return products.readProduct(reading(reader), productId)
  }),
  on(wire.bulkEditProducts, ({ body, perform }) => perform((work) => bulkEditProducts(work, body))),
  on(wire.undoBulkEdit, ({ params, perform }) => perform((work) => undoBulkEdit(work, params.bulkEditId))),
  on(wire.readCatalogueSettings, ({ reader }) => products.readSettings(reading(reader))),
  on(wire.changeCatalogueSettings, async ({ body, perform }) => {
    await perform((work) => changeSettings(work, body))
    return {}
  }),
]
