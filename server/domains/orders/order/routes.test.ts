import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as catalogue from '#contracts/catalogue'
import * as contract from '#contracts/orders'
import * as payments from '#contracts/payments'
import { newId } from '#kernel/id'
import { testHouse, type Visitor } from '#test/world/house'
import { inHangzhou } from '../test/shop.ts'

const world = await testHouse({ NIGHTMARKET_SANDBOX: 'on' })
const [operator, service] = await Promise.all([world.member('Olga', 'operator'), world.member('Lin', 'service')])

/** A product on sale over the wire; gives its one variant. */
async function goods(title: string, price: number, stock = 50): Promise<string> {
  const variants = [{ values: [], price, stock }]
  const body = { title: { zh: title, en: title }, handle: `g-${newId()}`, status: 'active' as const, variants }
  const made = await operator.call(catalogue.createProduct, { body })
  return made.variants[0]!.id
}

/** Adds to the cart, places the order and pays it in the sandbox's instant way. */
async function buy(who: Visitor, variantId: string, quantity = 1) {
  await who.call(contract.addCartLine, { body: { variantId, quantity } })
  await who.call(contract.addAddress, { body: inHangzhou })
  const body = { basket: { from: 'cart' as const } }
  const quote = await who.call(contract.quoteCheckout, { body })
  const placed = await who.call(contract.placeOrder, { body: { ...body, expectedTotal: quote.priced.total } })
  const { paymentId = '' } = placed
  await who.call(payments.startPayment, { params: { paymentId }, body: { provider: 'sandbox', method: 'instant' } })
  return placed
}

const refused = (outcome: Promise<unknown>, code: string, status: number, details: object = {}) =>
  assert.rejects(outcome, (error: { code: string; status: number; details: object }) => {
    assert.deepEqual([error.code, error.status], [code, status])
    for (const [name, value] of Object.entries(details))
      assert.deepEqual((error.details as Record<string, unknown>)[name], value)
    return true
  })

test('a guest buys from cart to paid over the wire, and sees the order', async () => {
  const guest = await world.guest()
  const variantId = await goods('龙井', 12_800)
  const { orderId, number } = await buy(guest, variantId, 2)
  const order = await guest.call(contract.getOwnOrder, { params: { orderId } })
  assert.deepEqual([order.state, order.number, order.paid.amount], ['paid', number, 25_600])
  const { items } = await guest.call(contract.listOwnOrders, { query: { state: 'paid' } })
  assert.deepEqual(
    items.map(({ id }) => id),
    [orderId],
  )
  assert.equal((await guest.call(contract.countOwnOrders)).paid, 1)
  assert.deepEqual(await guest.call(contract.getCartCount), { lines: 0, quantity: 0 })
  const again = await guest.call(contract.buyAgain, { params: { orderId } })
  assert.deepEqual(again, { added: 1, leftOut: 0, cart: { lines: 1, quantity: 2 } })
})

test('quantities that cannot be meant are refused with the field', async () => {
  const guest = await world.guest()
  const variantId = await goods('cup', 3_000)
  for (const quantity of [0, -1, 1.5, 1_000, 1e21])
    await refused(guest.call(contract.addCartLine, { body: { variantId, quantity } }), 'http.invalid-input', 400, {
      field: 'quantity',
    })
  const lines = [{ variantId, quantity: -3 }]
  await refused(
    guest.call(contract.quoteCheckout, { body: { basket: { from: 'direct', lines } } }),
    'http.invalid-input',
    400,
  )
})

test('others’ orders are not there; what is for staff is refused to buyers', async () => {
  const [guest, other] = [await world.guest(), await world.member('Other')]
  const variantId = await goods('cup', 12_000)
  const { orderId } = await buy(guest, variantId)
  await refused(other.call(contract.getOwnOrder, { params: { orderId } }), 'orders.unknown-order', 404)
  const body = { reason: 'mine' }
  await refused(other.call(contract.cancelOwnOrder, { params: { orderId }, body }), 'orders.unknown-order', 404)
  await refused(other.call(contract.getOrder, { params: { orderId } }), 'http.not-permitted', 403)
  await refused(other.call(contract.listOrders), 'http.not-permitted', 403)
  await refused(other.call(contract.exportOrders), 'http.not-permitted', 403)
})

test('the same key places one order; the same key for something else is refused', async () => {
  const guest = await world.guest()
  const variantId = await goods('cup', 12_000)
  await guest.call(contract.addAddress, { body: inHangzhou })
  const post = async (quantity: number) => {
    const lines = [{ variantId, quantity }]
    const body = JSON.stringify({ basket: { from: 'direct', lines }, expectedTotal: 12_000 * quantity })
    const headers = { cookie: guest.cookie, 'content-type': 'application/json', 'idempotency-key': 'once' }
    const answer = await fetch(`${world.address}/api/orders`, { method: 'POST', headers, body })
    return { status: answer.status, body: (await answer.json()) as { orderId?: string; type?: string } }
  }
  const [one, again] = [await post(1), await post(1)]
  assert.deepEqual([one.status, again.status, again.body.orderId], [201, 201, one.body.orderId])
  const other = await post(2)
  assert.deepEqual([other.status, other.body.type], [422, 'idempotency.other-request'])
  assert.equal((await guest.call(contract.listOwnOrders)).items.length, 1)
})

test('service finds an order by its number, its goods and its receiver, ships it, refunds it and leaves notes', async () => {
  const guest = await world.guest()
  const variantId = await goods('冻顶乌龙', 12_000)
  const { orderId, number } = await buy(guest, variantId, 2)
  const spaced = `${number.slice(0, 4)} ${number.slice(4, 8)} ${number.slice(8)}`
  for (const search of [spaced, '冻顶', '林小满 冻顶']) {
    const { items, total } = await service.call(contract.listOrders, { query: { search } })
    assert.deepEqual([items.map(({ id }) => id), total], [[orderId], 1], search)
  }
  const params = { orderId }
  const [line] = (await service.call(contract.getOrder, { params: { orderId: number } })).lines
  await service.call(contract.noteOrder, { params, body: { text: '客户要求周末送' } })
  const parcel = { carrier: 'sf', trackingNumber: 'SF777' }
  const shipped = await service.call(contract.shipOrder, { params, body: parcel })
  assert.equal(shipped.state, 'shipped')
  assert.equal((await service.call(contract.listOrders, { query: { search: 'SF777' } })).items[0]?.id, orderId)
  const lines = [{ lineId: line!.id, quantity: 1 }]
  const refund = await service.call(contract.refundOrder, { params, body: { lines, reason: '破损' } })
  assert.equal(refund.amount.amount, 12_000)
  const own = await guest.call(contract.getOwnOrder, { params })
  assert.ok(!own.history.some(({ act }) => act === 'noted'))
  assert.equal(own.refunds[0]?.amount.amount, 12_000)
  const { items } = await service.call(contract.listRefunds)
  assert.equal(items[0]?.orderNumber, number)
})

test('orders are exported as CSV, one row a line, formulas made harmless', async () => {
  const guest = await world.guest()
  const variantId = await goods('=HYPERLINK("x")', 12_345)
  const { number } = await buy(guest, variantId)
  const csv = (await operator.call(contract.exportOrders, { query: { search: number } })) as string
  const [head, row, ...rest] = csv.trim().split('\r\n')
  assert.ok(head?.includes('number,state,placed_at'))
  assert.ok(row?.startsWith(`${number},paid,`))
  assert.ok(row?.includes(`"'=HYPERLINK`), row)
  assert.ok(row?.includes('123.45'))
  assert.deepEqual(rest, [])
})

test('shipping methods and settings are kept by those who may', async () => {
  const zone = { country: 'GB', firstGrams: 500, firstFee: 9_000, additionalGrams: 500, additionalFee: 4_000 }
  const draft = { name: { en: 'Abroad', zh: '海外' }, isEnabled: true, place: 1, zones: [zone] }
  await refused(
    service.call(contract.changeOrderSettings, { body: { payWithinMinutes: 5 } }),
    'http.not-permitted',
    403,
  )
  const method = await service.call(contract.addShippingMethod, { body: draft })
  const broken = { ...draft, zones: [zone, zone] }
  await refused(
    service.call(contract.changeShippingMethod, { params: { methodId: method.id }, body: broken }),
    'orders.bad-zone',
    400,
    { field: 'zones[1]', reason: 'place-twice' },
  )
  const guest = await world.guest()
  const variantId = await goods('scarf', 5_000)
  const address = { ...inHangzhou, country: 'GB', province: '', district: '', city: 'London', phone: '+442079460000' }
  const basket = { from: 'direct' as const, lines: [{ variantId, quantity: 1 }] }
  const quote = await guest.call(contract.quoteCheckout, { body: { basket, address } })
  assert.deepEqual([quote.shippingMethodId, quote.priced.shipping?.total], [method.id, 9_000])
  assert.deepEqual(
    quote.shipping.map(({ trouble }) => trouble),
    ['no-delivery-there', undefined],
  )
  await service.call(contract.removeShippingMethod, { params: { methodId: method.id } })
  assert.deepEqual((await guest.call(contract.quoteCheckout, { body: { basket, address } })).needs, ['shipping'])
})
