import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createProduct } from '#contracts/catalogue'
import * as promotions from '#contracts/promotions'
import { newId } from '#kernel/id'
import { freshDatabase } from '../world/database.ts'
import { type TestHouse, Turned, testHouse, type Visitor } from '../world/house.ts'

const DATABASE_URL = await freshDatabase()
// Nodes of one house share its secret, so that a session is good at each.
const settings = { DATABASE_URL, NIGHTMARKET_SECRET: 'two nodes of one house share this' }
const one = await testHouse(settings)
const other = await testHouse(settings)
const olive = await one.member('Olive', 'operator')

/** The same person at either node. */
async function shopper(name: string): Promise<readonly [Visitor, Visitor]> {
  const { cookie, id, call } = await one.member(name)
  return [{ cookie, id, call }, other.visitor(cookie, id)]
}

async function openSale(allotment: number, perPerson: number) {
  const body = {
    title: { en: `Lipstick, ${allotment} of them` },
    status: 'active' as const,
    variants: [{ values: [], price: 1290, stock: 50 }],
  }
  const product = await olive.call(createProduct, { body })
  const variantId = product.variants[0]?.id ?? ''
  const items = [{ variantId, price: 990, allotment }]
  const { id: saleId } = await olive.call(promotions.createFlashSale, { body: { items, perPerson, minutes: 30 } })
  const claim = (at: Visitor, id = newId()) =>
    at.call(promotions.claimFlashSale, { params: { saleId }, body: { id, variantId, quantity: 1 } })
  return { saleId, claim }
}

/** How many were honoured; the others must have been refused by these codes. */
async function honoured(claims: readonly Promise<promotions.FlashSaleClaim>[], ...codes: string[]): Promise<number> {
  const outcomes = await Promise.allSettled(claims)
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue
    assert.ok(outcome.reason instanceof Turned && codes.includes(outcome.reason.code), String(outcome.reason))
  }
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

async function leftAt(house: TestHouse, saleId: string): Promise<number | undefined> {
  const { sale } = await house.visitor('', '').call(promotions.getFlashSale, { params: { saleId } })
  return sale.items[0]?.left
}

test('two nodes over one database honour exactly as many claims as there are pieces', async () => {
  const { saleId, claim } = await openSale(25, 1)
  const people = await Promise.all(Array.from({ length: 40 }, (_, nth) => shopper(`Person ${nth}`)))
  const claims = people.map((person, nth) => claim(person[nth % 2 ? 1 : 0]))
  assert.equal(await honoured(claims, 'promotions.sale-sold-out'), 25)
  assert.deepEqual([await leftAt(one, saleId), await leftAt(other, saleId)], [0, 0])
})

test('one person at both nodes at once has no more than the limit, and the same claim is the same at either', async () => {
  const { claim } = await openSale(50, 3)
  const lin = await shopper('Lin')
  const claims = Array.from({ length: 12 }, (_, nth) => claim(lin[nth % 2 ? 1 : 0]))
  assert.equal(await honoured(claims, 'promotions.sale-limit'), 3)
  const bo = await shopper('Bo')
  const id = newId()
  const twins = await Promise.all([claim(bo[0], id), claim(bo[1], id), claim(bo[0], id)])
  assert.deepEqual(new Set(twins.map((twin) => twin.id)), new Set([id]))
})
