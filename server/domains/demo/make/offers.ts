import { getProductPage, readingCatalogue } from '#domains/catalogue/index'
import { createCouponBatch, createPromotion } from '#domains/promotions/index'
import { createGroupOffer } from '#domains/sharing/index'
import type { Work } from '#platform/work'
import { demoCoupons, demoGroupOffers, demoPromotions } from '../content/offers.ts'
import type { Pieces } from './pieces.ts'

/** Makes what runs in the demo's shop and what can be claimed, from now on. */
export async function makeOffers(pieces: Pieces, goods: ReadonlyMap<string, string>): Promise<void> {
  await pieces.make('offers', async (work) => {
    const now = work.now.toISOString()
    for (const promotion of demoPromotions) await createPromotion(work, { ...promotion, startsAt: now }, true)
    for (const coupon of demoCoupons) await createCouponBatch(work, { ...coupon, claimsFrom: now }, true)
    await makeGroupOffers(work, goods)
    return 'offers'
  })
}

async function makeGroupOffers(work: Work, goods: ReadonlyMap<string, string>): Promise<void> {
  for (const { handle, steps, off, hours } of demoGroupOffers) {
    const { choices } = await getProductPage(readingCatalogue(work.tx), goods.get(handle) ?? '')
    const items = choices.map(({ id, price }) => ({
      variantId: id,
      prices: off.map((less) => price.amount - less),
    }))
    const draft = { items, steps: [...steps], windowMinutes: hours * 60, mostPieces: 2 }
    await createGroupOffer(work, draft, { isDemo: true })
  }
}
