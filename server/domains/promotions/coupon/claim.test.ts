import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { guest, person } from '#test/world/people'
import { later, minutes } from '#test/world/stage'
import { makeCouponCodes } from '../coupon-batch/codes.ts'
import { listClaimableCoupons, readCouponBatch } from '../coupon-batch/queries.ts'
import { reading } from '../tables.ts'
import { couponStage, refusedWith } from '../test/coupons.ts'
import { grantCoupon } from './grant.ts'
import { listOwnCoupons } from './queries.ts'

const on = await couponStage()
const [lin, bo] = [person('Lin'), person('Bo')]
const now = () => on.clock.now()
const claimedOf = async (batchId: string) => (await readCouponBatch(reading(on.db), batchId, now())).claimed
const codes = (batchId: string, body: Parameters<typeof makeCouponCodes>[2]) =>
  on.perform(on.operator, (work) => makeCouponCodes(work, batchId, body))

test('a claimed coupon is in its owner’s hands, good for the days it promises', async () => {
  const batchId = await on.batch()
  const { id, validUntil } = await on.claim(batchId, lin)
  assert.equal(validUntil, later(minutes(7 * 24 * 60)).toISOString())
  const { items } = await listOwnCoupons(reading(on.db), lin.id, {}, now())
  assert.deepEqual([items[0]?.id, items[0]?.state], [id, 'usable'])
  assert.deepEqual((await on.facts('promotions.coupon-claimed')).at(-1), {
    batchId,
    couponId: id,
    personId: lin.id,
    source: 'page',
  })
})

test('a crowd through two nodes gets exactly as many as there are, and nobody two', async () => {
  const batchId = await on.batch({ total: 50 })
  const nodes = [on.node(), on.node()]
  const crowd = Array.from({ length: 80 }, (_, n) => person(`P${n}`))
  const outcomes = await Promise.allSettled(
    crowd.flatMap((actor) => nodes.map((node) => node.claim(batchId, { actor }))),
  )
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 50)
  assert.equal(refusedWith(outcomes).length, 110)
  assert.equal(await claimedOf(batchId), 50)
  const { rows } = await sql<{ people: number }>`
    select count(distinct person_id)::int as people from promotions.coupon where batch_id = ${batchId}`.execute(on.db)
  assert.equal(rows[0]?.people, 50)
})

test('the database itself keeps totals, numbers and counters', async () => {
  const batchId = await on.batch({ total: 1 })
  const { id } = await on.claim(batchId, lin)
  const copy = (changes: string) =>
    sql`
    insert into promotions.coupon select (jsonb_populate_record(coupon, ${changes}::jsonb)).*
    from promotions.coupon where id = ${id}`.execute(on.db)
  await assert.rejects(copy(JSON.stringify({ id: newId(), person_id: 'x' })), /coupon_batch_within_total/)
  await assert.rejects(copy(JSON.stringify({ id: newId() })), /coupon_number/)
  await assert.rejects(copy(JSON.stringify({ id: newId(), number: 2 })), /coupon_check/)
})

test('what keeps a claim from being had is said', async () => {
  const refused = (batchId: string, code: string, actor = lin) =>
    assert.rejects(on.claim(batchId, actor), { code: `promotions.${code}` })
  await refused(newId(), 'unknown-batch')
  await refused(await on.batch({ isListed: false }), 'unknown-batch')
  await refused(await on.batch({ claimsFrom: later(1).toISOString() }), 'claims-not-started')
  await refused(await on.batch({ membersOnly: true }), 'coupon-members-only', guest('G'))
  const one = await on.batch({ total: 1 })
  await on.claim(one, bo)
  await refused(one, 'none-left')
  await refused(one, 'claimed-all', bo)
  const short = await on.batch({ claimsUntil: later(minutes(5)).toISOString() })
  on.clock.advance(minutes(5))
  await refused(short, 'claims-over')
})

test('a code that works once works for one of two who type it at once; a shared one for so many', async () => {
  const batchId = await on.batch({ isListed: false })
  const [code = ''] = await codes(batchId, { partner: 'Tea house', count: 3 })
  const nodes = [on.node(), on.node()]
  const outcomes = await Promise.allSettled(
    nodes.map((node, n) => node.claim(batchId, { actor: person(`P${n}`), code })),
  )
  assert.deepEqual(refusedWith(outcomes), ['promotions.code-used'])
  await codes(batchId, { partner: 'Radio', shared: { code: 'night-8', most: 2 } })
  for (const name of ['A', 'B']) await on.claim(batchId, person(name), { code: 'NIGHT8' })
  await assert.rejects(on.claim(batchId, person('C'), { code: 'NIGHT8' }), { code: 'promotions.code-used' })
  await assert.rejects(codes(batchId, { partner: 'x', shared: { code: 'Night8' } }), { code: 'promotions.code-taken' })
  await assert.rejects(codes(batchId, { partner: 'x' }), { code: 'promotions.either-count-or-shared' })
  await assert.rejects(on.claim(await on.batch(), person('D'), { code: 'NIGHT8' }), { code: 'promotions.unknown-code' })
})

test('a gift comes once for its cause, also when it is given twice at once, and beside what one may claim', async () => {
  const batchId = await on.batch({ total: 3 })
  const grant = (cause: string) => on.perform(system, (work) => grantCoupon(work, batchId, lin.id, cause))
  const [one, other] = await Promise.all([grant('draw/7'), grant('draw/7')])
  assert.equal(one, other)
  assert.equal(await claimedOf(batchId), 1)
  await on.claim(batchId, lin)
  await grant('draw/8')
  await assert.rejects(grant('draw/9'), { code: 'promotions.none-left' })
})

test('what can be claimed on pages tells what is left and how many are one’s own', async () => {
  const batchId = await on.batch({ total: 5, perPerson: 2 })
  await on.claim(batchId, lin)
  const { items } = await listClaimableCoupons(reading(on.db), { personId: lin.id, isListed: true }, now())
  const found = items.find((each) => each.batchId === batchId)
  assert.deepEqual([found?.left, found?.mine], [4, 1])
})

test('one’s own coupons come page by page, the soonest to expire first', async () => {
  const mei = person('Mei')
  const ends = [3, 1, 2]
  for (const days of ends) await on.claim(await on.batch({ validity: { kind: 'after-claim', days } }), mei)
  const list = (after?: string) => listOwnCoupons(reading(on.db), mei.id, { limit: 2, ...(after && { after }) }, now())
  const first = await list()
  const rest = await list(first.next)
  const all = [...first.items, ...rest.items].map(({ validUntil }) => validUntil)
  assert.deepEqual([all.length, all], [3, all.toSorted()])
  await assert.rejects(list('forged'), { code: 'promotions.bad-cursor' })
})
