import { findProductCards, getProductPage, readingCatalogue } from '#domains/catalogue/index'
import { findShowNames, getVisibleShow, readingLive } from '#domains/live/index'
import { present } from '#kernel/present'
import { registerTarget } from './target.ts'

registerTarget('product', {
  async check(db, productId) {
    await getProductPage(readingCatalogue(db), productId)
  },
  async name(db, productIds) {
    const cards = await findProductCards(readingCatalogue(db), productIds)
    return new Map(
      [...cards].map(([id, { title, picture }]) => [id, present({ title, pictureUrl: picture?.url })] as const),
    )
  },
})

registerTarget('show', {
  async check(db, showId, actor) {
    await getVisibleShow(readingLive(db), showId, actor)
  },
  name: (db, showIds) => findShowNames(readingLive(db), showIds),
})
