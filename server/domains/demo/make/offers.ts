import { getProductPage, readingCatalogue } from '#domains/catalogue/index'
import { createCouponBatch, createPromotion } from '#domains/promotions/index'
import { createCampaign, createGroupOffer, createHelpOffer } from '#domains/sharing/index'
import type { Work } from '#platform/work'
import { demoCoupons, demoGroupOffers, demoHelp, demoInvitation, demoPromotions } from '../content/offers.ts'
import type { Pieces } from './pieces.ts'

const dayMs = 86_400_000

/** Makes what runs in the demo's shop and what can be claimed, from now on. */
export async function makeOffers(pieces: Pieces, goods: ReadonlyMap<string, string>): Promise<void> {
  await pieces.make('offers', async (work) => {
    const now = work.now.toISOString()
    for (const promotion of demoPromotions) await createPromotion(work, { ...promotion, startsAt: now }, true)
    for (const coupon of demoCoupons) await createCouponBatch(work, { ...coupon, claimsFrom: now }, true)
    await makeGroupOffers(work, goods)
    return 'offers'
  })
  await pieces.make('help-offer', (work) => makeHelp(work, goods))
  await pieces.make('campaign', makeInvitation)
}

/** From now on, for so many days. */
function lasting({ now }: Work, days: number): { startsAt: string; endsAt: string } {
  return { startsAt: now.toISOString(), endsAt: new Date(now.getTime() + days * dayMs).toISOString() }
}

async function makeHelp(work: Work, goods: ReadonlyMap<string, string>): Promise<string> {
  const { handle, off, days, terms } = demoHelp
  const { choices } = await getProductPage(readingCatalogue(work.tx), goods.get(handle) ?? '')
  const [choice] = choices
  if (!choice) throw new Error(`The demo has no ${handle}.`)
  const startPrice = choice.price.amount
  const prices = { startPrice, floorPrice: startPrice - off }
  return createHelpOffer(work, { ...terms, ...prices, ...lasting(work, days), variantId: choice.id })
}

async function makeInvitation(work: Work): Promise<string> {
  const { title, days, terms, inviter, invited } = demoInvitation
  const claimsFrom = work.now.toISOString()
  const inviterBatchId = await createCouponBatch(work, { ...inviter, claimsFrom }, true)
  const invitedBatchId = await createCouponBatch(work, { ...invited, claimsFrom }, true)
  return createCampaign(work, { ...terms, ...lasting(work, days), title, inviterBatchId, invitedBatchId })
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
