import './facts.ts'
import multipart from '@fastify/multipart'

import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import { categoryRoutes } from './category/routes.ts'
import { importRoutes } from './import/routes.ts'
import { fetchPictureJob, runFetch } from './media/fetch.ts'
import { mediaRoutes } from './media/routes.ts'
import { sweep, sweepJob } from './media/sweep.ts'
import { productRoutes } from './product/routes.ts'
import { stockBooks } from './stock/books.ts'
import { stockRoutes } from './stock/routes.ts'
import { endorsingPerson } from './trust/endorsement/person.ts'
import { trustRoutes } from './trust/routes.ts'

export { createCategory } from './category/keep.ts'
export { listCategories } from './category/queries.ts'
export { findFindableProducts, listProductIds } from './findable/products.ts'
export { addPicture } from './media/keep.ts'
export { type PictureRow, type PictureSize, pictureOf } from './media/picture.ts'
export { dropFiles, type StoredPicture, storePicture } from './media/store.ts'
export { archiveProduct, restoreProduct } from './product/archive.ts'
export { changeProduct } from './product/change.ts'
export { createProduct } from './product/create.ts'
export {
  findProductCards,
  findProducts,
  getProductPage,
  listProducts,
  readSettings as readShopSettings,
} from './product/queries.ts'
export { countDemoProducts, removeDemoProducts } from './product/remove-demo.ts'
export { type Adjustment, adjustStock, adjustStocks } from './stock/adjust.ts'
export { findHolds, type Hold } from './stock/books.ts'
export { findVariantsForSale, type VariantForSale } from './stock/for-sale.ts'
export { lockStock, type StockLine } from './stock/held.ts'
export { holdStock, moveHold, releaseStock } from './stock/hold.ts'
export { returnStock, type Sale, type SoldLine, sellHeld } from './stock/sell.ts'
export { variantWords } from './stock/variant-words.ts'
export { reading as readingCatalogue } from './tables.ts'
export { addBatchEvents } from './trust/batch/add-events.ts'
export { createBatch } from './trust/batch/keep.ts'
export { createCertificate } from './trust/certificate/keep.ts'
export { putPaper as putCertificatePaper } from './trust/certificate/put-paper.ts'
export { createEndorsement } from './trust/endorsement/keep.ts'
export { writeGuide } from './trust/guide/write.ts'
export { addIllustration } from './trust/illustration/keep.ts'
export { putModel, storeModel } from './trust/model/keep.ts'
export { createStory, setStoryStatus } from './trust/story/keep.ts'
export { bytesOf, fileOf } from './upload.ts'

contributeToPeople(endorsingPerson)

export const catalogue = {
  name: 'catalogue',
  routes: [...productRoutes, ...categoryRoutes, ...stockRoutes, ...mediaRoutes, ...importRoutes, ...trustRoutes],
  books: stockBooks,
  async mount(app) {
    if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart)
  },
  async start(house) {
    await house.jobs.on(fetchPictureJob, ({ mediaId }, attempt) => runFetch(house, mediaId, attempt))
    await house.jobs.on(sweepJob, () => sweep(house))
    await house.jobs.cron(sweepJob, '17 4 * * *', 'UTC', {})
    return undefined
  },
} satisfies Domain
