import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createProduct, readProduct } from '#contracts/catalogue'
import * as orders from '#contracts/orders'
import * as promotions from '#contracts/promotions'
import type { AnswerOf } from '#contracts/route'
import { freshDatabase } from '../world/database.ts'
import { testHouse } from '../world/house.ts'

const settings = { DATABASE_URL: await freshDatabase(), NIGHTMARKET_SECRET: 'nodes of one house share their secret' }
const { address, member } = await testHouse(settings)
const olive = await member('Olive', 'operator')
const mei = await member('Mei')
const folder = mkdtempSync(join(tmpdir(), 'nightmarket-mortal-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const home = {
  name: '林小满',
  phone: '13800138000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '灯市街 8 号',
}

/** Places the order at a node that dies on the way; resolves once it is dead. */
async function placeAndDie(order: string, key: string, when: 'before-commit' | 'before-answer'): Promise<void> {
  const node = fork(fileURLToPath(new URL('../world/mortal-node.ts', import.meta.url)), {
    env: { ...process.env, ...settings, NIGHTMARKET_DATA: folder, NIGHTMARKET_LOG: 'error' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [{ port }] = (await once(node, 'message')) as [{ port: number }]
  const died = once(node, 'exit')
  await assert.rejects(post(`http://127.0.0.1:${port}`, order, key, { 'x-die': when }))
  const [, signal] = await died
  assert.equal(signal, 'SIGKILL')
}

function post(at: string, body: string, key: string, more: Record<string, string> = {}) {
  const headers = { cookie: mei.cookie, 'content-type': 'application/json', 'idempotency-key': key, ...more }
  return fetch(`${at}/api/orders`, { method: 'POST', headers, body })
}

test('an order whose node is killed before or after its commit is placed once by its key, and nothing of it twice', async () => {
  const draft = { title: { en: 'Tea' }, status: 'active' as const, variants: [{ values: [], price: 12_800, stock: 5 }] }
  const product = await olive.call(createProduct, { body: draft })
  const batch: promotions.CouponBatchDraft = {
    title: { en: '10 off' },
    benefit: { kind: 'amount', off: 10_00 },
    threshold: 0,
    perPerson: 1,
    validity: { kind: 'after-claim', days: 7 },
    claimsFrom: new Date(Date.now() - 1_000).toISOString(),
  }
  const { id: batchId } = await olive.call(promotions.createCouponBatch, { body: batch })
  const { id: couponId } = await mei.call(promotions.claimCoupon, { params: { batchId } })
  const { id: addressId } = await mei.call(orders.addAddress, { body: home })
  const variantId = product.variants[0]?.id ?? ''
  const choices = {
    basket: { from: 'direct' as const, lines: [{ variantId, quantity: 2 }] },
    addressId,
    couponIds: [couponId],
  }
  const quote = await mei.call(orders.quoteCheckout, { body: choices })
  const order = JSON.stringify({ ...choices, expectedTotal: quote.priced.total })
  const own = async () => (await mei.call(orders.listOwnOrders, { query: {} })).items

  await placeAndDie(order, 'the-one-order', 'before-commit')
  assert.deepEqual(await own(), [])
  await placeAndDie(order, 'the-one-order', 'before-answer')
  const [placed, ...more] = await own()
  assert.deepEqual(more, [])

  const again = await post(address, order, 'the-one-order')
  assert.deepEqual([again.status, again.headers.get('idempotency-replayed')], [201, 'true'])
  const answer = (await again.json()) as AnswerOf<typeof orders.placeOrder>
  assert.equal(answer.orderId, placed?.id)
  assert.equal((await own()).length, 1)
  const [variant] = (await olive.call(readProduct, { params: { productId: product.id } })).variants
  assert.deepEqual([variant?.stock, variant?.held], [5, 2])
  const used = await mei.call(promotions.listOwnCoupons, { query: { state: 'used' } })
  assert.deepEqual(
    used.items.map(({ id, orderId }) => [id, orderId]),
    [[couponId, placed?.id]],
  )
  const { state, total } = await mei.call(orders.getOwnOrder, { params: { orderId: answer.orderId } })
  assert.deepEqual([state, total.amount], ['created', quote.priced.total])
})
