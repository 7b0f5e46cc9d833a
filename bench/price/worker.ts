import { parentPort, workerData } from 'node:worker_threads'

import { price } from '#domains/promotions/index'
import { cartOf } from './carts.ts'
import { areSumsExact, differences, doRefundsEnd } from './compare.ts'
import { expectedOf } from './reference.ts'

const { from, to } = workerData as { from: number; to: number }
const atOnce = 1_000
const found = { wrong: 0, inexact: 0, refundsOff: 0, changed: 0, engineMs: 0, first: '' }

for (let start = from; start < to; start += atOnce) {
  const seeds = Array.from({ length: Math.min(atOnce, to - start) }, (_, place) => start + place)
  const carts = seeds.map(cartOf)
  const began = performance.now()
  const prices = carts.map(price)
  found.engineMs += performance.now() - began
  for (const [place, cart] of carts.entries()) {
    const priced = prices[place]
    const seed = start + place
    if (!priced) continue
    const wrong = differences(cart, priced, expectedOf(cart))
    if (wrong.length > 0) {
      found.wrong++
      found.first ||= `cart ${seed}: ${wrong.join('; ')}`
    }
    if (!areSumsExact(priced)) found.inexact++
    if (!doRefundsEnd(seed, priced)) found.refundsOff++
    // Every hundredth is priced again, its rules in another order.
    if (seed % 100 === 0 && JSON.stringify(price(turned(cart))) !== JSON.stringify(priced)) found.changed++
  }
}
parentPort?.postMessage(found)

function turned(cart: ReturnType<typeof cartOf>): ReturnType<typeof cartOf> {
  return { ...cart, promotions: cart.promotions.toReversed(), coupons: cart.coupons.toReversed() }
}
