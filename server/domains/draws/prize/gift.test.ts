import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { claimCoupon, createCouponBatch } from '#domains/promotions/index'
import { tenOff } from '#domains/promotions/test/coupons'
import { system } from '#platform/work'
import { later } from '#test/world/stage'
import { cancelDraw } from '../draw/cancel.ts'
import { createDraw } from '../draw/create.ts'
import { openDraw } from '../draw/open.ts'
import { findShowDraws } from '../draw/queries.ts'
import { removeDraws } from '../draw/remove.ts'
import { drawStage, usual } from '../test/world.ts'

const on = await drawStage()
const create = (draft: Partial<typeof usual>, showId: string) =>
  on.perform(on.mei, (work) => createDraw(work, showId, { ...usual, ...draft }))
const open = (drawId: string) => on.perform(on.mei, (work) => openDraw(work, drawId))
const told = () => on.hear().map(({ type }) => type)

test('fewer entries than pieces: everybody wins once, the best ranks first, and what is over goes back', async () => {
  const productId = await on.product('Pot', 900, 10)
  const variantId = await on.variantOf(productId)
  const prizes = [
    { kind: 'points' as const, points: 5, quantity: 1 },
    { kind: 'product' as const, variantId, quantity: 4 },
  ]
  const { drawId } = await on.opened({ prizes })
  assert.equal(await on.held(variantId), 4)
  await on.enter(drawId, ...(await on.people(3)))
  await on.drawNow(drawId)
  assert.deepEqual(
    (await on.winsOf(drawId)).map(({ rank }) => rank),
    [1, 2, 2],
  )
  assert.equal(await on.held(variantId), 2)
})

test('stock is set aside at the opening, refused when there is too little, and back after a cancelling', async () => {
  const variantId = await on.variantOf(await on.product('Cup', 900, 3))
  const showId = await on.onAir(on.mei)
  const much = await create({ prizes: [{ kind: 'product', variantId, quantity: 4 }] }, showId)
  await assert.rejects(open(much), { code: 'catalogue.not-enough-stock' })
  const { drawId } = await on.opened({ prizes: [{ kind: 'product', variantId, quantity: 3 }] }, showId)
  on.hear()
  await on.perform(on.mei, (work) => cancelDraw(work, drawId, 'The cups broke'))
  assert.equal(await on.held(variantId), 0)
  assert.deepEqual(told(), ['draw-cancelled'])
  await assert.rejects(
    on.perform(on.mei, (work) => cancelDraw(work, drawId, 'again')),
    { code: 'draws.over' },
  )
})

test('coupons are won, refused at the opening when the batch has too few, and wait for more when others took them', async () => {
  const operator = await on.someone('Olive', ['operator'])
  const batchId = await on.perform(operator, (work) => createCouponBatch(work, { ...tenOff, total: 2 }))
  const showId = await on.onAir(on.mei)
  const three = await create({ prizes: [{ kind: 'coupon', batchId, quantity: 3 }] }, showId)
  await assert.rejects(open(three), { code: 'draws.too-few-coupons' })
  const { drawId } = await on.opened({ prizes: [{ kind: 'coupon', batchId, quantity: 2 }] }, showId)
  const [ann, bo, cai] = await on.people(3, 'C')
  assert.ok(ann && bo && cai)
  await on.enter(drawId, ann, bo)
  await on.perform(system, (work) => claimCoupon(work, batchId, { actor: cai }))
  await on.drawNow(drawId)
  await on.look()
  assert.deepEqual(
    (await on.winsOf(drawId)).map(({ trouble }) => trouble).sort(),
    ['promotions.none-left', null].sort(),
  )
  await sql`update promotions.coupon_batch set total = 3 where id = ${batchId}`.execute(on.db)
  on.clock.advance(5_000)
  await on.look()
  assert.deepEqual(
    (await on.winsOf(drawId)).map(({ state }) => state),
    ['received', 'received'],
  )
  on.clock.set(later(0))
})

test('with a show its draws go, won or running, and the stock they held comes back', async () => {
  const variantId = await on.variantOf(await on.product('Lid', 900, 9))
  const prizes = [{ kind: 'product' as const, variantId, quantity: 2 }]
  const { drawId, showId } = await on.opened({ prizes })
  await on.enter(drawId, ...(await on.people(2)))
  await on.drawNow(drawId)
  await on.opened({ prizes }, showId)
  await on.packet({}, showId)
  assert.equal(await on.held(variantId), 4)
  await on.perform(system, (work) => removeDraws(work, [showId]))
  assert.equal(await on.held(variantId), 0)
  assert.deepEqual(await findShowDraws(on.db, showId, true), [])
})
