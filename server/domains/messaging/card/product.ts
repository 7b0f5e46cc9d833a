import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import type { CardKind } from './card.ts'

/** A product: anybody may show one that is on sale. */
export const productCard: CardKind = {
  kind: 'product',
  async mayShow(reader, id) {
    return (await findProductCards(readingCatalogue(reader), [id])).get(id)?.isOnSale ?? false
  },
  async cardsOf(reader, ids) {
    const products = await findProductCards(readingCatalogue(reader), ids)
    return new Map(
      [...products].map(([id, { title, price, picture, isOnSale }]) => {
        const pictureUrl = picture?.sizes[0]?.url
        return [id, { title, price, ...(pictureUrl && { pictureUrl }), ...(!isOnSale && { isGone: true }) }]
      }),
    )
  },
}
