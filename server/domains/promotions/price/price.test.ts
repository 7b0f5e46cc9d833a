import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Priced } from '#contracts/promotions'
import type { Refusal } from '#kernel/refusal'
import { price } from './price.ts'
import { cartOf, coupon, line, promotion } from './test-cart.ts'

const off40from300 = promotion('300-40', { kind: 'threshold', by: 'amount', steps: [{ from: 300_00, off: 40_00 }] })
const tenth = { kind: 'percent', basisPoints: 1_000 } as const
const stacksWithAll = { group: 'promotion', with: 'all', acrossCoupons: true } as const

const told = ({ trace }: Priced, sourceId: string) => {
  const step = trace.find((each) => each.sourceId === sourceId)
  return step && { code: step.code, amount: step.amount, ...step.values }
}

test('without rules a cart costs its labels', () => {
  const { subtotal, total, discounts, trace } = price(cartOf([line('a', 12_90, 2), line('b', 5_00)]))
  assert.deepEqual({ subtotal, total, discounts, trace }, { subtotal: 30_80, total: 30_80, discounts: [], trace: [] })
})

test('满 300 减 40 comes off from the threshold on, split to the fen over its lines', () => {
  const lines = [line('a', 100_00), line('b', 100_00), line('c', 100_00)]
  const priced = price(cartOf(lines, { promotions: [off40from300] }))
  assert.equal(priced.total, 260_00)
  assert.deepEqual(
    priced.lines.map(({ discount }) => discount),
    [13_34, 13_33, 13_33],
  )
})

test('below the threshold the trace says how much is missing', () => {
  const priced = price(cartOf([line('a', 288_00)], { promotions: [off40from300] }))
  assert.deepEqual(told(priced, '300-40'), {
    code: 'threshold-missing',
    amount: 0,
    by: 'amount',
    from: 300_00,
    missing: 12_00,
  })
})

test('每满 counts as often as it fits, and no more often than it may', () => {
  const steps = [{ from: 100_00, off: 10_00 }]
  const every = promotion('every', { kind: 'threshold', by: 'amount', steps, repeats: true })
  const twice = promotion('twice', { kind: 'threshold', by: 'amount', steps, repeats: true, maxTimes: 2 })
  assert.equal(price(cartOf([line('a', 399_00)], { promotions: [every] })).total, 369_00)
  assert.equal(price(cartOf([line('a', 399_00)], { promotions: [twice] })).total, 379_00)
})

test('of several steps the highest that is reached counts, by pieces too', () => {
  const benefit = {
    kind: 'threshold',
    by: 'quantity',
    steps: [
      { from: 3, basisPoints: 3_000 },
      { from: 2, basisPoints: 2_000 },
    ],
  } as const
  const rule = promotion('pieces', { ...benefit, steps: [...benefit.steps] })
  assert.equal(price(cartOf([line('a', 10_00, 2)], { promotions: [rule] })).total, 16_00)
  assert.equal(price(cartOf([line('a', 10_00, 5)], { promotions: [rule] })).total, 35_00)
})

test('of two that do not stack the one that is better for the buyer is taken, and the other says so', () => {
  const priced = price(cartOf([line('a', 500_00)], { promotions: [off40from300, promotion('10%', tenth)] }))
  assert.equal(priced.total, 450_00)
  assert.deepEqual(told(priced, '300-40'), {
    code: 'not-stackable',
    amount: 0,
    insteadId: '10%',
    insteadTitle: { en: '10%' },
  })
})

test('two that do not stack are both taken where they share no line', () => {
  const promotions = [
    promotion('on-a', tenth, { scope: { productIds: ['p-a'] } }),
    promotion('on-b', tenth, { scope: { productIds: ['p-b'] } }),
  ]
  assert.equal(price(cartOf([line('a', 10_00), line('b', 20_00)], { promotions })).total, 27_00)
})

test('thresholds look at the price before promotions, so one reduction never takes another away', () => {
  const promotions = [
    promotion('first', tenth, { stacking: stacksWithAll }),
    { ...off40from300, stacking: stacksWithAll, priority: 1 },
  ]
  const coupons = [coupon('c', { kind: 'amount', off: 20_00 }, { threshold: 300_00 })]
  assert.equal(price(cartOf([line('a', 300_00)], { promotions, coupons })).total, 210_00)
})

test('a promotion that excludes coupons gives way when the coupon is better for the buyer', () => {
  const promotions = [{ ...off40from300, stacking: { ...stacksWithAll, acrossCoupons: false } }]
  const large = coupon('large', { kind: 'amount', off: 50_00 })
  const small = coupon('small', { kind: 'amount', off: 30_00 })
  assert.equal(price(cartOf([line('a', 300_00)], { promotions, coupons: [large] })).total, 250_00)
  const priced = price(cartOf([line('a', 300_00)], { promotions, coupons: [small] }))
  assert.equal(priced.total, 260_00)
  assert.equal(told(priced, 'small')?.code, 'not-stackable')
})

test('at an equal price the buyer keeps the coupon', () => {
  const promotions = [{ ...off40from300, stacking: { ...stacksWithAll, acrossCoupons: false } }]
  const same = coupon('same', { kind: 'amount', off: 40_00 })
  const priced = price(cartOf([line('a', 300_00)], { promotions, coupons: [same] }))
  assert.deepEqual(
    priced.discounts.map(({ sourceId }) => sourceId),
    ['300-40'],
  )
})

test('the lowest of several member prices counts for each line', () => {
  const promotions = [
    promotion('named', { kind: 'unit-price', prices: [{ variantId: 'v-a', price: 80_00 }] }),
    promotion('five', { kind: 'unit-percent', basisPoints: 500 }),
  ]
  const priced = price(cartOf([line('a', 100_00, 2), line('b', 10_00)], { promotions }))
  assert.deepEqual(
    priced.lines.map(({ total }) => total),
    [160_00, 9_50],
  )
})

test('an activity price stands apart from promotions unless they say otherwise; a prize from all', () => {
  const sale = { kind: 'flash-sale', id: 'sale', unitPrice: 50_00 } as const
  const prize = { kind: 'endowed', id: 'prize', unitPrice: 0 } as const
  const lines = [line('a', 100_00, 1, { activity: sale }), line('b', 70_00, 1, { activity: prize })]
  const apart = price(cartOf(lines, { promotions: [promotion('10%', tenth)] }))
  assert.equal(apart.total, 50_00)
  assert.equal(told(apart, '10%')?.code, 'nothing-in-scope')
  const also = promotion('10%', tenth, { scope: { onActivityPrice: true } })
  assert.equal(price(cartOf(lines, { promotions: [also] })).total, 45_00)
})

test('each condition that the buyer does not meet is told by name', () => {
  const buyer = { personId: 'lin', isNew: false, ordersPaid: 1, isMember: false, segments: ['tea'] }
  const asked: readonly [Parameters<typeof promotion>[2], string][] = [
    [{ conditions: { isNew: true } }, 'for-new-customers'],
    [{ conditions: { ordersPaid: 2 } }, 'for-returning-customers'],
    [{ conditions: { isMember: true } }, 'for-members'],
    [{ conditions: { isBirthday: true } }, 'for-birthdays'],
    [{ conditions: { tiers: ['gold'] } }, 'for-tiers'],
    [{ conditions: { segments: ['coffee'] } }, 'for-segments'],
    [{ conditions: { fans: { hostId: 'h', level: 3 } } }, 'for-fans'],
    [{ startsAt: new Date('2026-08-01T00:00:00Z') }, 'not-started'],
    [{ endsAt: new Date('2026-07-01T12:00:00Z') }, 'over'],
    [{ usesLeft: 0 }, 'used-up'],
    [{ currency: 'USD' }, 'other-currency'],
    [{ scope: { except: { productIds: ['p-a'] } } }, 'nothing-in-scope'],
  ]
  for (const [rest, code] of asked) {
    const priced = price(cartOf([line('a', 10_00)], { buyer, promotions: [promotion('x', tenth, rest)] }))
    assert.deepEqual([priced.total, told(priced, 'x')?.code], [10_00, code])
  }
})

test('points pay at most what is left, and only the points needed are spent', () => {
  const priced = price(cartOf([line('a', 9_99)], { points: { spend: 5_000, valuePerHundred: 100 } }))
  assert.deepEqual([priced.total, priced.points], [0, { spent: 999, amount: 9_99 }])
  const half = { spend: 5_000, valuePerHundred: 100, maxBasisPoints: 5_000 }
  assert.equal(price(cartOf([line('a', 9_99)], { points: half })).total, 5_00)
})

test('shipping is free from its threshold on, and a coupon for shipping pays the rest of it', () => {
  const shipping = { methodId: 'post', amount: 12_00, freeFrom: 99_00 }
  assert.equal(price(cartOf([line('a', 99_00)], { shipping })).total, 99_00)
  assert.equal(price(cartOf([line('a', 98_00)], { shipping })).total, 110_00)
  const coupons = [coupon('ship', { kind: 'shipping', off: 10_00 })]
  const priced = price(cartOf([line('a', 98_00)], { shipping, coupons }))
  assert.deepEqual(priced.shipping, { methodId: 'post', amount: 12_00, discount: 10_00, total: 2_00 })
  assert.equal(priced.total, 100_00)
})

test('nothing ever costs less than nothing', () => {
  const promotions = [promotion('all', { kind: 'amount', off: 2_000_000_000, per: 'piece' })]
  const coupons = [coupon('more', { kind: 'amount', off: 100_00 })]
  const priced = price(cartOf([line('a', 1), line('b', 0)], { promotions, coupons }))
  assert.equal(priced.total, 0)
  assert.equal(told(priced, 'more')?.code, 'nothing-left')
})

test('the largest cart there may be is exact', () => {
  const lines = Array.from({ length: 200 }, (_, place) => line(`l${place}`, 2_000_000_000, 9_999))
  const priced = price(cartOf(lines, { promotions: [promotion('third', { kind: 'percent', basisPoints: 3_333 })] }))
  const sum = 200n * 2_000_000_000n * 9_999n
  assert.equal(BigInt(priced.total), sum - (sum * 3_333n) / 10_000n)
  assert.equal(
    priced.lines.reduce((all, each) => all + BigInt(each.total), 0n),
    BigInt(priced.total),
  )
})

test('a cart that cannot be priced exactly is refused with the field', () => {
  const wrong: readonly [Parameters<typeof line>, string][] = [
    [['a', -1], 'lines[0].unitPrice'],
    [['a', 0.5], 'lines[0].unitPrice'],
    [['a', 2_000_000_001], 'lines[0].unitPrice'],
    [['a', Number.NaN], 'lines[0].unitPrice'],
    [['a', 1, 0], 'lines[0].quantity'],
    [['a', 1, 10_000], 'lines[0].quantity'],
    [['a', 1, 1.5], 'lines[0].quantity'],
  ]
  for (const [made, field] of wrong)
    assert.throws(
      () => price(cartOf([line(...made)])),
      (refusal: Refusal) => refusal.code === 'promotions.not-priceable' && refusal.details.field === field,
    )
})

test('pricing again changes nothing, whatever the order of the rules', () => {
  const promotions = [
    off40from300,
    promotion('10%', tenth),
    promotion('5', { kind: 'amount', off: 5_00, per: 'order' }),
  ]
  const lines = [line('a', 120_01, 2), line('b', 99_99)]
  const once = price(cartOf(lines, { promotions }))
  assert.deepEqual(price(cartOf(lines, { promotions: promotions.toReversed() })), once)
})
