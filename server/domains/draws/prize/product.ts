import { findVariantsForSale, holdStock, readingCatalogue, releaseStock } from '#domains/catalogue/index'
import { placeEndowedOrder } from '#domains/orders/index'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type Pieces, registerGift } from './gift.ts'

/** Goods: set aside at the opening, ordered for nothing when the winner says where they go. */
registerGift({
  kind: 'product',
  needsAddress: true,
  async describe(work: Work, { variantId }) {
    const variant = (await findVariantsForSale(readingCatalogue(work.tx), [variantId])).get(variantId)
    if (!variant?.isOnSale) throw refuse.unknownPrize({ field: 'prizes', variantId })
    return present({ title: variant.title, imageUrl: variant.picture?.url })
  },
  hold: (work, holder, pieces) => holdStock(work, holder, linesOf(pieces)),
  release: (work, holder, pieces) => releaseStock(work, holder, linesOf(pieces)),
  async give(work, { variantId }, { personId, cause, holder, address }) {
    if (!address) throw new Error(`Goods of ${cause} have nowhere to go.`)
    await placeEndowedOrder(work, { personId, personName: work.actor.name, variantId, cause, holder, address })
  },
})

const linesOf = (pieces: readonly Pieces<'product'>[]) =>
  pieces.map(({ gift, quantity }) => ({ variantId: gift.variantId, quantity }))
