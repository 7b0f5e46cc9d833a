import { getProduct, type ProductPage } from '#contracts/catalogue'
import { closeDraw, createDraw, endRedPacket, enterDraw, openRedPacket, takeShare } from '#contracts/draws'
import { getShelf } from '#contracts/live'
import {
  createFlashSale,
  dropCoupon,
  type FlashSaleDraft,
  listCouponDrops,
  listDroppableCoupons,
  listShowFlashSales,
} from '#contracts/promotions'
import { launchGroupOffer, listLaunchableGroupOffers, listShowGroupOffers } from '#contracts/sharing'
import { demoDraw, demoPacket } from '../content/offers.ts'
import type { Stage } from './show.ts'

/** How long a flash sale of the demo lasts; the next one is announced for when it ends. */
const saleMinutes = 120
/** Coupons lie on the picture for a while only. */
const dropSeconds = 600
const dropsEveryMs = 3_600_000
const looksMs = 60_000
/** Of each variant; so many less leave the shelf whole. */
const allotment = 6

/**
 * Keeps something on offer in a running show, as its host would: one flash sale on, the next announced, a group buy,
 * and a coupon dropped.
 */
export function keepOffering(stage: Stage): { stop(): void } {
  const look = () => offer(stage).catch(stage.onTrouble)
  void look()
  const looking = setInterval(look, looksMs)
  return { stop: () => clearInterval(looking) }
}

async function offer(stage: Stage): Promise<void> {
  const { showId, host } = stage
  const params = { showId }
  const { items: sales } = await host.call(listShowFlashSales, { params })
  const open = sales.find(({ state }) => state === 'open')
  const taken = new Set(sales.map(({ product }) => product.id))
  if (!open) await sell(undefined)
  if (!sales.some(({ state }) => state === 'scheduled')) {
    const inMs = open ? Date.parse(open.endsAt) - Date.now() : saleMinutes * 60_000
    await sell(new Date(Date.now() + Math.max(inMs, looksMs)).toISOString())
  }
  const { items: groups } = await host.call(listShowGroupOffers, { params })
  const [launchable] = groups.length > 0 ? [] : (await host.call(listLaunchableGroupOffers, { params })).items
  if (launchable) await host.call(launchGroupOffer, { params, body: { offerId: launchable.offer.id } })
  const { items: drops } = await host.call(listCouponDrops, { params, query: {} })
  if (drops.some(({ openedAt }) => Date.parse(openedAt) > Date.now() - dropsEveryMs)) return
  const batchId = await newestBatch(stage)
  if (batchId) await host.call(dropCoupon, { params, body: { batchId, quantity: 50, seconds: dropSeconds } })

  async function sell(startsAt: string | undefined): Promise<void> {
    const { items: shelf } = await host.call(getShelf, { params })
    for (const { productId } of shelf.toReversed()) {
      if (taken.has(productId)) continue
      const items = itemsOf(await host.call(getProduct, { params: { product: productId } }))
      if (items.length === 0) continue
      taken.add(productId)
      const body = { showId, items, perPerson: 1, minutes: saleMinutes, ...(startsAt && { startsAt }) }
      await host.call(createFlashSale, { body })
      return
    }
  }
}

/** A fifth off, rounded down to whole units of the currency where that leaves something. */
function itemsOf({ choices }: ProductPage): FlashSaleDraft['items'] {
  return choices
    .filter(({ stock }) => stock > allotment)
    .map(({ id, price: { amount } }) => ({ variantId: id, price: priceOf(amount), allotment }))
    .filter(({ price }) => price > 0)
}

const priceOf = (amount: number) => Math.floor((amount * 0.8) / 100) * 100 || Math.floor(amount * 0.8)

/** Opens a draw among the viewers of a show that is recorded; the returned function draws it, for everybody to check. */
export async function openDraw(stage: Stage): Promise<() => Promise<unknown>> {
  const { showId, host, viewers, onTrouble } = stage
  const params = { showId }
  const batchId = await newestBatch(stage)
  if (!batchId) return async () => undefined
  const prizes = [{ kind: 'coupon' as const, batchId, quantity: 3 }]
  const { id: drawId } = await host.call(createDraw, { params, body: { ...demoDraw, prizes, open: true } })
  for (const viewer of viewers) await viewer.call(enterDraw, { params: { drawId } }).catch(onTrouble)
  return () => host.call(closeDraw, { params: { drawId } })
}

/** Gives a red packet away among the viewers of a show that is recorded, to the last share. */
export async function giveAway({ showId, host, viewers, onTrouble }: Stage): Promise<void> {
  const { id: packetId } = await host.call(openRedPacket, { params: { showId }, body: demoPacket })
  const params = { packetId }
  for (const viewer of viewers.slice(0, demoPacket.shares)) await viewer.call(takeShare, { params }).catch(onTrouble)
  await host.call(endRedPacket, { params }).catch(onTrouble)
}

/** The batch for the room among those that may be dropped. */
async function newestBatch({ showId, host }: Stage): Promise<string | undefined> {
  const { items } = await host.call(listDroppableCoupons, { params: { showId } })
  return items[0]?.batchId
}
