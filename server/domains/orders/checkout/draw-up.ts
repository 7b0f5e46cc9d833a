import type { Address, AddressForm, PlaceOrder } from '#contracts/orders'
import type { Priced } from '#contracts/promotions'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { checkedAddress } from '../address/keep.ts'
import { type Checkout, loadCheckout } from './load.ts'
import { loadRules, offersFor, type Pricing, priceOf, type Way, wayOf } from './pricing.ts'
import { isSound, type SoundLine, type StandingLine, standLines } from './standing.ts'

export type Choices = Pick<PlaceOrder, 'basket' | 'addressId' | 'address' | 'shippingMethodId' | 'couponIds' | 'points'>

/** A checkout with everything looked up and priced. */
export interface DrawnUp {
  readonly checkout: Checkout
  readonly lines: readonly StandingLine[]
  readonly sound: readonly SoundLine[]
  readonly pricing: Pricing
  readonly address: AddressForm | undefined
  /** The kept address, when it is one. */
  readonly kept: Address | undefined
  readonly offers: ReturnType<typeof offersFor>
  readonly way: Way | undefined
  readonly priced: Priced
}

/** Looks up what was chosen and prices it; the same few statements for any number of lines. Holds and writes nothing. */
export async function drawUp(
  db: Database,
  buyer: Actor,
  choices: Choices,
  { now, takesSerial = false }: { readonly now: Date; readonly takesSerial?: boolean },
): Promise<DrawnUp> {
  const { basket, addressId, couponIds = [] } = choices
  const checkout = await loadCheckout(db, { personId: buyer.id, basket, addressId, takesSerial })
  const [lines, rules] = await Promise.all([
    standLines(db, buyer.id, checkout.lines, now),
    loadRules(db, buyer, { now, couponIds, ordersPaid: checkout.ordersPaid }),
  ])
  const sound = lines.filter(isSound)
  const kept = choices.address ? undefined : checkout.address
  const address = choices.address ? checkedAddress(choices.address) : kept
  const offers = address ? offersFor(checkout.methods, address, sound) : []
  const way = wayOf(offers, choices.shippingMethodId)
  const currency = sound[0]?.variant.currency ?? 'CNY'
  const pricing = { ...rules, currency, now }
  return { checkout, lines, sound, pricing, address, kept, offers, way, priced: priceOf(pricing, sound, way) }
}
