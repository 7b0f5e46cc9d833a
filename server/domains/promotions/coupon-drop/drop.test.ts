import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { CouponDropDraft } from '#contracts/promotions'
import { endShow, followHost } from '#domains/live/index'
import { imposeSanction } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { person } from '#test/world/people'
import { reactions } from '../reactions.ts'
import { reading } from '../tables.ts'
import { couponStage, refusedWith } from '../test/coupons.ts'
import { closeCouponDrop, closeDueDrops } from './close.ts'
import { dropCoupon } from './open.ts'
import { listCouponDrops } from './queries.ts'

const on = await couponStage()
const mei = await on.someone('Mei', ['host'])
const lin = await on.someone('Lin')
const drop = (showId: string, batchId: string, draft: Partial<CouponDropDraft> = {}) =>
  on.perform(mei, (work) => dropCoupon(work, showId, { batchId, ...draft }))
const see = (showId: string, personId = lin.id, open = true) =>
  listCouponDrops(reading(on.db), showId, personId, { open }, on.clock.now())

test('a drop is told to the room, and each who presses gets one, the same one when pressing again', async () => {
  const showId = await on.onAir(mei)
  on.hear()
  const { id } = await drop(showId, await on.batch({ perPerson: 3 }))
  assert.deepEqual(
    on.hear().map(({ type }) => type),
    ['coupon-dropped'],
  )
  const node = on.node()
  const claim = () => node.claimDropped(showId, id, { actor: lin })
  const [first, again] = await Promise.all([claim(), claim()])
  assert.equal(first.id, again.id)
  assert.equal((await claim()).id, first.id)
  const [shown] = await see(showId)
  assert.deepEqual([shown?.claimed, shown?.mine?.id], [1, first.id])
})

test('three hundred presses through two nodes take exactly the twenty that were dropped', async () => {
  const showId = await on.onAir(mei)
  const { id } = await drop(showId, await on.batch({ total: 500 }), { quantity: 20 })
  const nodes = [on.node(), on.node()]
  const crowd = Array.from({ length: 150 }, (_, n) => person(`P${n}`))
  const outcomes = await Promise.allSettled(
    crowd.flatMap((actor) => nodes.map((node) => node.claimDropped(showId, id, { actor }))),
  )
  const won = new Set(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : [])))
  assert.equal(won.size, 20)
  assert.deepEqual([...new Set(refusedWith(outcomes))], ['promotions.drop-over'])
  assert.equal((await see(showId))[0]?.claimed, 20)
})

test('coupons for followers are for followers, and none for who was sent away', async () => {
  const showId = await on.onAir(mei)
  const { id } = await drop(showId, await on.batch(), { followersOnly: true })
  const node = on.node()
  await assert.rejects(node.claimDropped(showId, id, { actor: lin }), { code: 'promotions.coupon-followers-only' })
  await on.perform(lin, (work) => followHost(work, mei.id))
  await node.claimDropped(showId, id, { actor: lin })
  const rude = await on.someone('Rude')
  const place = { scope: 'show', subjectId: showId } as const
  await on.perform(mei, (work) => imposeSanction(work, { place, person: rude, measure: 'ban' }))
  await assert.rejects(node.claimDropped(showId, id, { actor: rude }), { code: 'promotions.barred' })
})

test('a drop ends by its time, by hand, by the next of its batch, and with the show', async () => {
  const showId = await on.onAir(mei)
  const batchId = await on.batch()
  const timed = await drop(showId, batchId, { seconds: 30 })
  on.clock.advance(30_000)
  await assert.rejects(on.node().claimDropped(showId, timed.id, { actor: lin }), { code: 'promotions.drop-over' })
  on.hear()
  await Promise.all([closeDueDrops(on), closeDueDrops(on)])
  assert.deepEqual(
    on.hear().map(({ type }) => type),
    ['coupon-drop-closed'],
  )
  const next = await drop(showId, batchId)
  await drop(showId, batchId)
  assert.equal((await see(showId, lin.id, false)).filter(({ closedAt }) => !closedAt).length, 1)
  await on.perform(mei, (work) => closeCouponDrop(work, showId, next.id))
  await on.perform(mei, (work) => endShow(work, showId))
  const ended = { showId, hostId: mei.id, startedAt: '', peak: 0, likes: 0 }
  await on.perform(system, (work) => reactions['live.show-ended']?.(work, ended) ?? Promise.resolve())
  assert.deepEqual(await see(showId), [])
})

test('dropping is for those who run a show that is on air, of a batch that can be claimed', async () => {
  const batchId = await on.batch()
  await assert.rejects(drop(await on.planned(mei), batchId), { code: 'promotions.not-on-air' })
  const showId = await on.onAir(mei)
  await assert.rejects(
    on.perform(lin, (work) => dropCoupon(work, showId, { batchId })),
    { code: 'live.not-yours' },
  )
  await assert.rejects(drop(showId, newId()), { code: 'promotions.unknown-batch' })
  const one = await on.batch({ total: 1 })
  await on.claim(one, lin)
  await assert.rejects(drop(showId, one), { code: 'promotions.none-left' })
  const { id } = await drop(showId, batchId)
  const other = await on.onAir(mei)
  await assert.rejects(on.node().claimDropped(other, id, { actor: lin }), { code: 'promotions.unknown-drop' })
  await assert.rejects(
    on.perform(mei, (work) => closeCouponDrop(work, other, id)),
    { code: 'promotions.unknown-drop' },
  )
})
