import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { ReturnRule } from '#contracts/promotions'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { guest, person } from '#test/world/people'
import { later, minutes } from '#test/world/stage'
import { readCouponBatch } from '../coupon-batch/queries.ts'
import { promotionsPerson } from '../person.ts'
import { loadPricing } from '../pricing/load.ts'
import { reactions } from '../reactions.ts'
import { reading } from '../tables.ts'
import { couponStage, refusedWith } from '../test/coupons.ts'
import { listOwnCoupons } from './queries.ts'
import { returnCoupons } from './return.ts'

const on = await couponStage()
const lin = person('Lin')
const now = () => on.clock.now()
const day = minutes(24 * 60)
const give = (orderId: string, why: 'cancelled' | 'refunded') =>
  on.perform(system, (work) => returnCoupons(work, orderId, why))
const mine = async (state: 'usable' | 'used' | 'expired', personId = lin.id) =>
  (await listOwnCoupons(reading(on.db), personId, { state }, now())).items

test('a coupon is used by one of two orders that want it at once', async () => {
  const { id } = await on.claim(await on.batch(), lin)
  const outcomes = await Promise.allSettled([on.use(id, lin.id, newId()), on.use(id, lin.id, newId())])
  assert.deepEqual(refusedWith(outcomes), ['promotions.coupon-used'])
  assert.equal((await mine('used')).filter((coupon) => coupon.id === id).length, 1)
  const twice = sql`insert into promotions.coupon_use (coupon_id, batch_id, order_id, discount, used_at)
    select coupon_id, batch_id, 'another', 0, used_at from promotions.coupon_use where coupon_id = ${id}`.execute(on.db)
  await assert.rejects(twice, /coupon_use_once/)
})

test('another’s coupon does not exist, and one that is not valid now is refused', async () => {
  const { id } = await on.claim(await on.batch(), lin)
  await assert.rejects(on.use(id, 'somebody', newId()), { code: 'promotions.unknown-coupon' })
  const [from, until] = [later(day).toISOString(), later(day * 2).toISOString()]
  const fixed = await on.claim(await on.batch({ validity: { kind: 'fixed', from, until } }), lin)
  assert.equal(fixed.state, 'scheduled')
  await assert.rejects(on.use(fixed.id, lin.id, newId()), { code: 'promotions.coupon-expired' })
  on.clock.advance(day * 2)
  await assert.rejects(on.use(fixed.id, lin.id, newId()), { code: 'promotions.coupon-expired' })
  assert.ok((await mine('expired')).some((coupon) => coupon.id === fixed.id))
})

test('prices are made only with one’s own coupons that are not used', async () => {
  const [one, other] = [await on.claim(await on.batch(), lin), await on.claim(await on.batch(), person('Bo'))]
  const used = await on.claim(await on.batch(), lin)
  await on.use(used.id, lin.id, newId())
  const couponIds = [one.id, other.id, used.id, newId()]
  const { coupons } = await loadPricing(on.db, { personId: lin.id, now: now(), couponIds })
  assert.deepEqual(
    coupons.map(({ id }) => id),
    [one.id],
  )
})

test('whether a coupon comes back is what its batch has written', async () => {
  const cases: readonly [ReturnRule, 'cancelled' | 'refunded', number, 'usable' | 'lost', number?][] = [
    [{ cancelled: 'always', refunded: 'never' }, 'cancelled', 0, 'usable', 7],
    [{ cancelled: 'always', refunded: 'never' }, 'refunded', 0, 'lost'],
    [{ cancelled: 'if-valid', refunded: 'never' }, 'cancelled', 6, 'usable', 1],
    [{ cancelled: 'if-valid', refunded: 'never' }, 'cancelled', 7, 'lost'],
    [{ cancelled: 'always', refunded: 'always', extendDays: 3 }, 'refunded', 9, 'usable', 3],
    [{ cancelled: 'if-valid', refunded: 'never', extendDays: 3 }, 'cancelled', 1, 'usable', 6],
  ]
  for (const [returnRule, why, days, as, daysLeft] of cases) {
    const { id } = await on.claim(await on.batch({ returnRule }), lin)
    const orderId = newId()
    await on.use(id, lin.id, orderId)
    on.clock.advance(day * days)
    await Promise.all([give(orderId, why), give(orderId, why)])
    assert.equal((await on.facts('promotions.coupon-returned')).filter((fact) => fact.couponId === id).length, 1)
    assert.equal((await on.facts('promotions.coupon-returned')).at(-1)?.as, as)
    const back = (await mine('usable')).find((coupon) => coupon.id === id)
    assert.equal(back && (Date.parse(back.validUntil) - now().getTime()) / day, daysLeft)
    if (as === 'usable') await on.use(id, lin.id, newId())
  }
})

test('the figures of a batch are its coupons in orders that stand, and what was paid for these', async () => {
  const batchId = await on.batch()
  const orders = [newId(), newId()]
  for (const orderId of orders) {
    const buyer = person('Buyer')
    await on.use((await on.claim(batchId, buyer)).id, buyer.id, orderId)
    const told = { orderId, personId: buyer.id, total: 90_00, currency: 'CNY', lines: [], paidAt: '' }
    await on.perform(system, (work) => reactions['orders.order-paid']?.(work, told) ?? Promise.resolve())
  }
  await give(orders[1] ?? '', 'cancelled')
  const { claimed, used, saved, sales } = await readCouponBatch(reading(on.db), batchId, now())
  assert.deepEqual([claimed, used, saved, sales], [2, 1, 10_00, 90_00])
})

test('a guest’s coupons travel to the member, no more of a batch than one person may have', async () => {
  const [visitor, member] = [guest('Guest'), person('Member')]
  const [both, only] = [await on.batch(), await on.batch({ perPerson: 2 })]
  await on.claim(both, visitor)
  await on.claim(both, member)
  await on.claim(only, visitor)
  await on.claim(only, member)
  await on.perform(system, (work) => promotionsPerson.merge?.(work, visitor.id, member.id) ?? Promise.resolve())
  const has = (await mine('usable', member.id)).map(({ batchId }) => batchId)
  assert.deepEqual(has.toSorted(), [both, only, only].toSorted())
  assert.equal((await readCouponBatch(reading(on.db), both, now())).claimed, 2)
  const told = (await promotionsPerson.export?.(on.db, member.id)) as { coupons: unknown[] }
  assert.equal(told.coupons.length, 4)
  await on.perform(system, (work) => promotionsPerson.erase?.(work, member.id) ?? Promise.resolve())
  assert.deepEqual(await mine('usable', member.id), [])
})
