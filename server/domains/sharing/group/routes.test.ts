import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import * as catalogue from '#contracts/catalogue'
import { listAudit } from '#contracts/identity'
import { listNotices } from '#contracts/messaging'
import * as orders from '#contracts/orders'
import { startPayment } from '#contracts/payments'
import { createCouponBatch, listOwnCoupons } from '#contracts/promotions'
import * as wire from '#contracts/sharing'
import { newId } from '#kernel/id'
import { testHouse, type Visitor } from '#test/world/house'
import { until } from '#test/world/until'

const world = await testHouse({ NIGHTMARKET_SANDBOX: 'on' })
const [olga, owner] = [await world.member('Olga', 'operator'), await world.member('Wang', 'owner')]
const address = {
  name: '林小满',
  phone: '13800138000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '龙井路 1 号',
}

async function lamp(): Promise<string> {
  const body = { title: { zh: '竹灯', en: 'Lamp' }, handle: newId(), status: 'active' as const }
  const variants = [{ values: [], price: 20_000, stock: 50 }]
  const made = await olga.call(catalogue.createProduct, { body: { ...body, variants } })
  return made.variants[0]?.id ?? ''
}

async function offer(draft: Partial<wire.GroupOfferDraft> = {}) {
  const variantId = await lamp()
  const items = [{ variantId, prices: [15_000] }]
  const body = { items, steps: [2], windowMinutes: 60, ...draft }
  return { variantId, offer: await olga.call(wire.createGroupOffer, { body }) }
}

/** Orders in a group and pays by the sandbox's instant way. */
async function buy(who: Visitor, variantId: string, of: { offerId: string } | { groupId: string }): Promise<string> {
  const lines = [{ variantId, quantity: 1, activity: { kind: 'group-buy' as const, ...of } }]
  const body = { basket: { from: 'direct' as const, lines }, address, expectedTotal: 15_000 }
  const { orderId, paymentId = '' } = await who.call(orders.placeOrder, { body })
  await who.call(startPayment, { params: { paymentId }, body: { provider: 'sandbox', method: 'instant' } })
  return orderId
}

async function opened(who: Visitor, variantId: string, offerId: string) {
  const orderId = await buy(who, variantId, { offerId })
  const [group] = (await who.call(wire.listMyGroups, { query: {} })).items
  return { orderId, groupId: group?.id ?? '' }
}

const ended = (groupId: string) =>
  sql`update sharing.group set ends_at = now() where id = ${groupId}`.execute(world.house.db)

test('one opens, another joins from the link, both orders wait no longer, and the leader gets a coupon', async () => {
  const batch = {
    title: { en: 'For leaders' },
    benefit: { kind: 'amount' as const, off: 500 },
    threshold: 0,
    perPerson: 1,
    validity: { kind: 'after-claim' as const, days: 7 },
    claimsFrom: new Date(Date.now() - 1_000).toISOString(),
  }
  const { id: rewardBatchId } = await olga.call(createCouponBatch, { body: batch })
  const { variantId, offer: made } = await offer({ rewardBatchId })
  const [mei, lin, nobody] = [await world.member('Mei'), await world.guest(), world.visitor('', '')]
  const { groupId, orderId } = await opened(mei, variantId, made.id)
  const seen = await nobody.call(wire.getGroup, { params: { groupId } })
  assert.deepEqual([seen.state, seen.taken, seen.members.map(({ person }) => person.name)], ['open', 1, ['Mei']])
  assert.equal(seen.mine, undefined)
  const { items } = await nobody.call(wire.listGroupOffers, { query: { productId: made.product.id } })
  assert.deepEqual([items[0]?.open, items[0]?.groups[0]?.id], [1, groupId])
  const second = await buy(lin, variantId, { groupId })
  for (const [who, id] of [
    [mei, orderId],
    [lin, second],
  ] as const)
    await until(async () => !(await who.call(orders.getOwnOrder, { params: { orderId: id } })).awaitsGroup || undefined)
  const done = await mei.call(wire.getGroup, { params: { groupId } })
  assert.deepEqual([done.state, done.mine?.isLeader, done.byHouse], ['completed', true, false])
  await until(async () => (await mei.call(listOwnCoupons, { query: {} })).items.length === 1 || undefined)
  assert.equal((await mei.call(listNotices, { query: {} })).items[0]?.kind, 'group-completed')
})

test('a group that does not fill up is refunded the way it was paid, and followed until the money is back', async () => {
  const { variantId, offer: made } = await offer()
  const mei = await world.member('Mei')
  const { groupId, orderId } = await opened(mei, variantId, made.id)
  await ended(groupId)
  const order = await until(async () => {
    const found = await mei.call(orders.getOwnOrder, { params: { orderId } })
    return found.refunds[0]?.state === 'confirmed' ? found : undefined
  })
  assert.deepEqual([order.state, order.endedBecause, order.refunds[0]?.amount], ['closed', 'group-failed', order.paid])
  assert.equal((await mei.call(wire.getGroup, { params: { groupId } })).state, 'failed')
  const params = { offerId: made.id }
  const figures = await until(async () => {
    const found = (await olga.call(wire.getRunGroupOffer, { params })).figures
    return found.refundsPending === 0 ? found : undefined
  })
  assert.deepEqual([figures.opened, figures.failed, figures.refundsFailed], [1, 1, 0])
  assert.match(await olga.call(wire.exportGroups, { params }), /failed.*done/)
})

test('the shop fills a group up only where the house lets it, and everybody is told that it did', async () => {
  const { variantId, offer: made } = await offer()
  const mei = await world.member('Mei')
  const { groupId, orderId } = await opened(mei, variantId, made.id)
  const complete = () => olga.call(wire.completeGroup, { params: { groupId } })
  await assert.rejects(complete(), { code: 'sharing.house-may-not' })
  const body = { houseMayComplete: true }
  await assert.rejects(olga.call(wire.changeGroupSettings, { body }), { code: 'http.not-permitted' })
  await owner.call(wire.changeGroupSettings, { body })
  assert.deepEqual(
    [(await complete()).byHouse, (await mei.call(wire.getGroup, { params: { groupId } })).byHouse],
    [true, true],
  )
  assert.equal((await mei.call(wire.getGroup, { params: { groupId } })).members.length, 1)
  await until(async () => !(await mei.call(orders.getOwnOrder, { params: { orderId } })).awaitsGroup || undefined)
  const { items } = await owner.call(listAudit, { query: { limit: 20 } })
  assert.ok(items.some(({ act }) => act === 'sharing.group-completed-by-house'))
  await assert.rejects(complete(), { code: 'sharing.wrong-state' })
})

test('offers are drafted, started, changed as seen, paused and ended, by those who may', async () => {
  const { variantId, offer: made } = await offer({ isDraft: true })
  const mei = await world.member('Mei')
  const params = { offerId: made.id }
  await assert.rejects(mei.call(wire.getGroupOffer, { params }), { code: 'sharing.unknown-offer' })
  await assert.rejects(mei.call(wire.listRunGroupOffers, { query: {} }), { code: 'http.not-permitted' })
  await assert.rejects(buy(mei, variantId, { offerId: made.id }), { code: 'sharing.offer-not-open' })
  const turn = (version: number, act: 'started' | 'paused' | 'resumed' | 'ended') =>
    olga.call(wire.turnGroupOffer, { params, body: { version, act } })
  assert.equal((await turn(1, 'started')).state, 'running')
  await assert.rejects(turn(1, 'paused'), { code: 'sharing.stale-edit' })
  const changed = await olga.call(wire.changeGroupOffer, { params, body: { version: 2, perPerson: 1 } })
  assert.deepEqual([changed.perPerson, changed.version], [1, 3])
  const { groupId } = await opened(mei, variantId, made.id)
  await turn(3, 'paused')
  await assert.rejects(buy(await world.guest(), variantId, { offerId: made.id }), { code: 'sharing.offer-not-open' })
  await buy(await world.guest(), variantId, { groupId })
  await turn(4, 'ended')
  await assert.rejects(turn(5, 'resumed'), { code: 'sharing.wrong-state' })
  const history = await olga.call(wire.listGroupOfferHistory, { params, query: {} })
  assert.deepEqual(
    history.items.map(({ act }) => act),
    ['ended', 'paused', 'changed', 'started', 'created'],
  )
  const listed = await olga.call(wire.listRunGroupOffers, { query: { state: 'ended', q: '竹灯', limit: 1 } })
  assert.equal(listed.items[0]?.id, made.id)
  assert.match(await olga.call(wire.exportGroupOffers, { query: {} }), /竹灯/)
  const groups = await olga.call(wire.listRunGroups, { params, query: { state: 'completed' } })
  assert.equal(groups.items[0]?.id, groupId)
})

test('what cannot be is refused with its field', async () => {
  const { variantId } = await offer()
  const body = { items: [{ variantId, prices: [15_000] }], steps: [2], windowMinutes: 60 }
  const refused = (more: object, code: string) =>
    assert.rejects(olga.call(wire.createGroupOffer, { body: { ...body, ...more } }), { code })
  await refused({ steps: [1] }, 'http.invalid-input')
  await refused({ steps: [11] }, 'http.invalid-input')
  await refused({ windowMinutes: 1 }, 'http.invalid-input')
  await refused({ items: [{ variantId, prices: [20_000] }] }, 'sharing.not-cheaper')
  await refused({ rewardBatchId: newId() }, 'sharing.no-reward')
  const params = { groupId: newId() }
  await assert.rejects(olga.call(wire.getGroup, { params }), { code: 'sharing.unknown-group' })
})
