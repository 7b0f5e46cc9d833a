import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { PlaceOrder } from '#contracts/orders'
import { changeProduct } from '#domains/catalogue/index'
import { claimCoupon, createCouponBatch, createPromotion } from '#domains/promotions/index'
import { system } from '#platform/work'
import { addAddress } from '../address/keep.ts'
import { addCartLine } from '../cart/add.ts'
import { readCart } from '../cart/queries.ts'
import { doWhatIsDue } from '../jobs.ts'
import { cancelOrder } from '../order/end.ts'
import { isOrderNumber } from '../order/number.ts'
import { inHangzhou, shop } from '../test/shop.ts'
import { placeOrder } from './place.ts'
import { quoteCheckout } from './quote.ts'

const world = await shop()
const { db, perform, goods, buyer, order, pay, bought, seen, level, totalOf, clock } = world

test('an order holds its goods, waits for its payment, and sells them when the money comes', async () => {
  const tea = await goods('龙井', 12_800, 10)
  const mei = await buyer('Mei')
  const placed = await order(mei, [{ ...tea, quantity: 2 }])
  assert.ok(isOrderNumber(placed.number))
  assert.deepEqual([placed.state, placed.total.amount], ['created', 25_600])
  assert.deepEqual(await level(tea), { stock: 10, held: 2 })
  await pay(placed.paymentId)
  const { state, paid, history, moves } = await seen(placed.orderId)
  assert.deepEqual([state, paid.amount, history.map(({ act }) => act)], ['paid', 25_600, ['placed', 'paid']])
  assert.deepEqual(moves, ['cancel', 'ship', 'refund', 'change-address'])
  assert.deepEqual(await level(tea), { stock: 8, held: 0 })
  const [told] = (await world.facts('orders.order-paid')).slice(-1)
  assert.deepEqual(told?.lines, [{ productId: tea.productId, variantId: tea.variantId, quantity: 2, total: 25_600 }])
})

test('cart lines go into the order with their notes and shows, and leave the cart', async () => {
  const host = await world.someone('Host', ['host'])
  const showId = await world.onAir(host)
  const [tea, cup] = [await goods('tea', 9_000), await goods('cup', 3_000)]
  const mei = await buyer('Mei')
  await perform(mei, (work) => addCartLine(work, { variantId: tea.variantId, quantity: 1, showId, note: '少冰' }))
  await perform(mei, (work) => addCartLine(work, { variantId: cup.variantId, quantity: 2 }))
  const basket = { from: 'cart' as const }
  const expectedTotal = await totalOf(mei, { basket })
  const { orderId } = await perform(mei, (work) => placeOrder(work, { basket, expectedTotal }))
  const { lines, showId: shown } = await seen(orderId)
  assert.deepEqual(
    lines.map(({ quantity, note, showId }) => [quantity, note, showId]),
    [
      [1, '少冰', showId],
      [2, undefined, undefined],
    ],
  )
  assert.equal(shown, showId)
  assert.equal((await readCart(db, mei, clock.now())).lines.length, 0)
  const [told] = (await world.facts('orders.order-placed')).slice(-1)
  assert.deepEqual([told?.showId, told?.hostId], [showId, host.id])
})

test('two orders at once from one cart: the second finds it empty', async () => {
  const tea = await goods('tea', 9_900, 10)
  const mei = await buyer('Mei')
  await perform(mei, (work) => addCartLine(work, { variantId: tea.variantId, quantity: 1 }))
  const wish: PlaceOrder = { basket: { from: 'cart' }, expectedTotal: 9_900 }
  const outcomes = await Promise.allSettled([1, 2].map(() => perform(mei, (work) => placeOrder(work, wish))))
  const codes = outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : 'placed')).sort()
  assert.deepEqual(codes, ['orders.empty-basket', 'placed'])
  assert.equal((await level(tea)).held, 1)
})

test('the last piece is sold to exactly one of many who press together', async () => {
  const last = await goods('last', 20_000, 3)
  const people = await Promise.all(Array.from({ length: 10 }, (_, nth) => buyer(`Buyer ${nth}`)))
  const outcomes = await Promise.allSettled(people.map((who) => order(who, [{ ...last, quantity: 1 }])))
  const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  assert.equal(lost.length, 7)
  assert.ok(
    lost.every((code) => ['catalogue.not-enough-stock', 'orders.line-trouble'].includes(code)),
    lost.join(),
  )
  assert.deepEqual(await level(last), { stock: 3, held: 3 })
})

test('an order is what the buyer saw, or it is refused with what it is now', async () => {
  const tea = await goods('tea', 10_000)
  const mei = await buyer('Mei')
  const basket = { from: 'direct' as const, lines: [{ ...tea, quantity: 1 }] }
  const place = (more: Partial<PlaceOrder>) =>
    perform(mei, (work) => placeOrder(work, { basket, expectedTotal: 10_000, ...more }))
  await assert.rejects(place({ expectedTotal: 9_999 }), {
    code: 'orders.price-changed',
    details: { expected: 9_999, total: 10_000, currency: 'CNY' },
  })
  await perform(system, (work) =>
    changeProduct(work, tea.productId, {
      version: 1,
      variants: [{ id: tea.variantId, values: [], price: 11_000 }],
    }),
  )
  await assert.rejects(place({}), { code: 'orders.price-changed' })
  assert.equal((await place({ expectedTotal: 11_000 })).total.amount, 11_000)
})

test('what is missing or foreign is refused by name', async () => {
  const tea = await goods('tea', 10_000, 1)
  const [mei, lin] = [await buyer('Mei'), await world.someone('Lin')]
  const lines = [{ ...tea, quantity: 1 }]
  const direct = { from: 'direct' as const, lines }
  const place = (who: typeof mei, more: Partial<PlaceOrder>) =>
    perform(who, (work) => placeOrder(work, { basket: direct, expectedTotal: 10_000, ...more }))
  await assert.rejects(place(lin, {}), { code: 'orders.no-address' })
  const foreign = await perform(mei, (work) => addAddress(work, inHangzhou))
  await assert.rejects(place(lin, { addressId: foreign }), { code: 'orders.unknown-address' })
  await assert.rejects(place(lin, { address: { ...inHangzhou, phone: '1' } }), {
    code: 'orders.bad-address',
    details: { field: 'phone', reason: 'not-a-phone' },
  })
  const abroad = { ...inHangzhou, country: 'GB', phone: '+442079460000' }
  await assert.rejects(place(mei, { address: abroad }), { code: 'orders.no-delivery' })
  await assert.rejects(place(mei, { shippingMethodId: foreign }), { code: 'orders.no-delivery' })
  await assert.rejects(place(mei, { basket: { from: 'cart' } }), { code: 'orders.empty-basket' })
  await assert.rejects(place(mei, { basket: { from: 'cart', lineIds: [foreign] } }), { code: 'orders.empty-basket' })
  await assert.rejects(place(mei, { points: 100 }), { code: 'orders.points-not-yet' })
  await assert.rejects(place(mei, { basket: { from: 'direct', lines: [{ ...tea, quantity: 2 }] } }), {
    code: 'orders.line-trouble',
    details: { lines: [{ lineId: '0', variantId: tea.variantId, trouble: 'not-enough', left: 1 }] },
  })
  const invoice = { kind: 'company' as const, title: 'x', taxNumber: '1', email: 'a@example.org' }
  await assert.rejects(place(mei, { invoice }), {
    code: 'orders.bad-invoice',
    details: { field: 'taxNumber', reason: 'not-18-characters' },
  })
  assert.deepEqual(await level(tea), { stock: 1, held: 0 })
})

test('shipping is paid by weight and place, and free from a sum', async () => {
  const stone = await goods('stone', 1_000, 10, 1_500)
  const mei = await buyer('Mei')
  const { orderId } = await order(mei, [{ ...stone, quantity: 1 }])
  const { shipping, total } = await seen(orderId)
  assert.deepEqual([shipping.amount, total.amount], [1_000, 2_000])
  const dear = await goods('dear', 9_900, 10, 5_000)
  assert.equal(await totalOf(mei, { basket: { from: 'direct', lines: [{ ...dear, quantity: 1 }] } }), 9_900)
})

test('what costs nothing is paid as soon as it is ordered, without a payment', async () => {
  const gift = await goods('gift', 0, 2)
  const dear = await goods('dear', 0, 2)
  const mei = await buyer('Mei')
  await sql`update orders.shipping_method set zones = jsonb_set(zones, '{0,freeFrom}', '0')`.execute(db)
  const placed = await order(mei, [
    { ...gift, quantity: 1 },
    { ...dear, quantity: 1 },
  ])
  await sql`update orders.shipping_method set zones = jsonb_set(zones, '{0,freeFrom}', '9900')`.execute(db)
  assert.deepEqual([placed.state, placed.paymentId, placed.total.amount], ['paid', undefined, 0])
  assert.deepEqual(await level(gift), { stock: 1, held: 0 })
})

test('an order that is not paid in time is closed and gives everything back; the money that comes later goes back', async () => {
  const tea = await goods('tea', 12_000, 5)
  const mei = await buyer('Mei')
  const placed = await order(mei, [{ ...tea, quantity: 2 }])
  const began = clock.now()
  clock.advance(15 * 60_000 - 1)
  await doWhatIsDue({ db, clock, perform })
  assert.equal((await seen(placed.orderId)).state, 'created')
  clock.advance(1)
  await doWhatIsDue({ db, clock, perform })
  const { state, endedBecause } = await seen(placed.orderId)
  assert.deepEqual([state, endedBecause, await level(tea)], ['closed', 'unpaid', { stock: 5, held: 0 }])
  await pay(placed.paymentId)
  assert.equal((await seen(placed.orderId)).state, 'closed')
  const [unwanted] = (await world.facts('payments.capture-unwanted')).slice(-1)
  assert.deepEqual([unwanted?.paymentId, unwanted?.amount], [placed.paymentId, 12_000 * 2])
  clock.set(began)
})

test('cancelling and paying at once: either it is paid and refunded, or cancelled and the money is not wanted', async () => {
  const tea = await goods('tea', 12_000, 5)
  for (let round = 0; round < 4; round++) {
    const mei = await buyer('Mei')
    const placed = await order(mei, [{ ...tea, quantity: 1 }])
    await Promise.all([
      pay(placed.paymentId),
      perform(mei, (work) => cancelOrder(work, placed.orderId, 'buyer', 'changed my mind')),
    ])
    const { state, refunds, paid } = await seen(placed.orderId)
    assert.equal(state, 'cancelled')
    const { rows } = await sql<{ back: number }>`
      select coalesce(sum(amount), 0)::int as back from payments.refund where payment_id = ${placed.paymentId}`.execute(
      db,
    )
    assert.equal(rows[0]?.back, 12_000)
    assert.equal(refunds.length, paid.amount === 0 ? 0 : 1)
    assert.deepEqual(await level(tea), { stock: 5, held: 0 })
  }
})

test('the database itself keeps an order’s amounts, its lines’ sums and its course', async () => {
  const tea = await goods('tea', 12_000, 5)
  const { orderId } = await bought(await buyer('Mei'), [{ ...tea, quantity: 1 }])
  const refused = (text: ReturnType<typeof sql>) => assert.rejects(text.execute(db), { code: '23514' })
  await refused(sql`update orders.order set state = 'completed' where id = ${orderId}`)
  await refused(sql`update orders.order set total = 1 where id = ${orderId}`)
  await refused(sql`update orders.order set shipping = 1, total = total + 1 where id = ${orderId}`)
  await refused(sql`update orders.order set refunded = paid + 1 where id = ${orderId}`)
  await refused(sql`update orders.line set quantity = 2 where order_id = ${orderId}`)
  await refused(sql`update orders.line set refunded = total + 1 where order_id = ${orderId}`)
  await refused(sql`update orders.line set shipped = 2 where order_id = ${orderId}`)
  await refused(sql`
    insert into orders.line (id, order_id, place, variant_id, product_id, goods, unit_price, quantity, subtotal, discount,
      total, shares)
    select 'x', order_id, 9, variant_id, product_id, goods, unit_price, quantity, subtotal, discount, total, shares
    from orders.line where order_id = ${orderId}`)
})

test('promotions lower an order line by line, are used with it, and come back when it is cancelled', async () => {
  const [tea, cup] = [await goods('tea', 10_000), await goods('cup', 5_000)]
  const [mei, lin] = [await buyer('Mei'), await buyer('Lin')]
  const startsAt = clock.now().toISOString()
  const benefit = { kind: 'threshold' as const, by: 'amount' as const, steps: [{ from: 15_000, off: 1_000 }] }
  const promotion = {
    title: { zh: '满150减10' },
    benefit,
    startsAt,
    usesLimit: 1,
    scope: { productIds: [tea.productId, cup.productId] },
  }
  const id = await perform(system, (work) => createPromotion(work, promotion))
  const lamp = await goods('lamp', 7_000)
  const ofLamps = { ...promotion, scope: { productIds: [lamp.productId] } }
  const otherId = await perform(system, (work) => createPromotion(work, ofLamps))
  const lines = [
    { ...tea, quantity: 1 },
    { ...cup, quantity: 1 },
  ]
  const basket = { from: 'direct' as const, lines }
  const quoted = await quoteCheckout(db, mei, { basket }, clock.now())
  const { orderId } = await order(mei, lines)
  const { total, discounts, trace, lines: kept } = await seen(orderId)
  assert.ok(trace.some(({ code }) => code === 'applied'))
  assert.deepEqual(trace, quoted.priced.trace)
  assert.ok(!trace.some(({ sourceId }) => sourceId === otherId))
  assert.deepEqual([total.amount, discounts.find(({ step }) => step === 'promotion')?.sourceId], [14_000, id])
  assert.deepEqual(
    kept.map(({ sums }) => [sums.discount, sums.total]),
    [
      [667, 9_333],
      [333, 4_667],
    ],
  )
  assert.equal(await totalOf(lin, { basket }), 15_000)
  await assert.rejects(order(lin, lines, { expectedTotal: 14_000 }), { code: 'orders.price-changed' })
  await perform(mei, (work) => cancelOrder(work, orderId, 'buyer', 'no'))
  assert.equal(await totalOf(lin, { basket }), 14_000)
  await sql`update promotions.promotion set state = 'paused' where id in (${id}, ${otherId})`.execute(db)
})

test('a coupon lowers an order, is used with it, is another’s business, and comes back by its rule', async () => {
  const tea = await goods('tea', 12_000)
  const [mei, lin] = [await buyer('Mei'), await buyer('Lin')]
  const draft = {
    title: { zh: '减十元' },
    benefit: { kind: 'amount' as const, off: 1_000 },
    threshold: 10_000,
    perPerson: 1,
  }
  const claimsFrom = clock.now().toISOString()
  const validity = { kind: 'after-claim' as const, days: 7 }
  const batchId = await perform(system, (work) => createCouponBatch(work, { ...draft, validity, claimsFrom }))
  const { id: couponId } = await perform(mei, (work) => claimCoupon(work, batchId, { actor: mei }))
  const lines = [{ ...tea, quantity: 1 }]
  const basket = { from: 'direct' as const, lines }
  const { coupons } = await quoteCheckout(db, mei, { basket }, clock.now())
  assert.deepEqual(
    coupons.map(({ saves, isChosen, trouble }) => [saves?.amount, isChosen, trouble]),
    [[1_000, false, undefined]],
  )
  const cheap = await goods('cheap', 4_000)
  const few = { from: 'direct' as const, lines: [{ ...cheap, quantity: 1 }] }
  const [beside] = (await quoteCheckout(db, mei, { basket: few }, clock.now())).coupons
  assert.deepEqual([beside?.trouble, beside?.missing?.amount], ['threshold-missing', 6_000])
  assert.equal(await totalOf(lin, { basket, couponIds: [couponId] }), 12_000)
  const placed = await order(mei, lines, { couponIds: [couponId] })
  assert.equal(placed.total.amount, 11_000)
  assert.equal(await totalOf(mei, { basket, couponIds: [couponId] }), 12_000)
  await perform(mei, (work) => cancelOrder(work, placed.orderId, 'buyer', 'no'))
  const twice = await Promise.allSettled(
    [1, 2].map(() => order(mei, lines, { couponIds: [couponId], expectedTotal: 11_000 })),
  )
  assert.equal(twice.filter(({ status }) => status === 'fulfilled').length, 1)
})
