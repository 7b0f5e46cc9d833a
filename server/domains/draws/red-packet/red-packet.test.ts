import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { endShow } from '#domains/live/show/turn'
import { claimCoupon, listOwnCoupons, readCouponBatch, readingPromotions } from '#domains/promotions/index'
import { splitTotal } from '#kernel/chance/red-packet'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { later } from '#test/world/stage'
import { reactions } from '../reactions.ts'
import { reading } from '../tables.ts'
import { codeOf, drawStage } from '../test/world.ts'
import { endRedPacket } from './end.ts'
import { getPacketRow, shownPacket } from './load.ts'
import { findMyShare, findPackets, findShares } from './queries.ts'

const on = await drawStage()
const rowOf = (packetId: string) => getPacketRow(reading(on.db), packetId)
const amounts = (outcomes: readonly object[]) =>
  outcomes.flatMap((outcome) => ('amount' in outcome ? [(outcome.amount as { amount: number }).amount] : []))
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)

test('the crowd presses at once over three connections: as many as there are shares get one, to the last unit', async () => {
  const packetId = await on.packet({ total: 2_003, shares: 20 })
  const crowd = await on.people(50)
  const waves = await Promise.all([
    on.take(packetId, ...crowd),
    on.take(packetId, ...crowd.toReversed()),
    on.take(packetId, ...crowd.slice(10, 30)),
  ])
  const row = await rowOf(packetId)
  assert.deepEqual([row.taken, row.taken_amount], [20, 2_003])
  assert.ok(row.ended_at)
  const { rows } = await sql<{ people: number; sum: number }>`
    select count(distinct person_id)::int as people, sum(amount)::int from draws.share
    where packet_id = ${packetId} and person_id is not null`.execute(on.db)
  assert.deepEqual(rows, [{ people: 20, sum: 2_003 }])
  for (const wave of waves)
    for (const outcome of wave) assert.ok('amount' in outcome || codeOf(outcome) === 'draws.packet-empty')
})

test('a second try brings the same share, in one batch and later, also once it is empty', async () => {
  const packetId = await on.packet({ shares: 2, total: 10 })
  const [ann, bo, cai] = await on.people(3)
  assert.ok(ann && bo && cai)
  const [first, same] = await on.take(packetId, ann, ann)
  assert.deepEqual(first, same)
  await on.take(packetId, bo)
  assert.deepEqual((await on.take(packetId, ann))[0], first)
  assert.equal(codeOf((await on.take(packetId, cai))[0]), 'draws.packet-empty')
  assert.deepEqual(await findMyShare(on.db, await rowOf(packetId), ann.id), first)
  assert.equal(await findMyShare(on.db, await rowOf(packetId), cai.id), undefined)
})

test('shares are those the committed seed says, in their order; seed and list are public afterwards', async () => {
  const packetId = await on.packet({ total: 999, shares: 7 })
  const before = shownPacket(await rowOf(packetId))
  assert.equal(before.seed, undefined)
  const outcomes = await on.take(packetId, ...(await on.people(7)))
  const { seed, ...row } = await rowOf(packetId)
  assert.equal(shownPacket({ seed, ...row }).seed, seed.toString('hex'))
  assert.equal(shownPacket({ seed, ...row }).commitment, before.commitment)
  assert.deepEqual(amounts(outcomes), splitTotal(packetId, seed, 999, 7, 'random'))
  const { items } = await findShares(on.db, await rowOf(packetId), undefined, 10)
  assert.equal(sum(items.map(({ amount }) => amount)), 999)
  assert.ok(items.some(({ isBest }) => isBest))
  assert.match(items[0]?.name ?? '', /^P\*\*/)
})

test('each share becomes a coupon of its amount once, whatever fails on the way and however many look', async () => {
  const packetId = await on.packet({ total: 31, shares: 3, split: 'equal', validDays: 3 })
  const crowd = await on.people(3)
  await on.take(packetId, ...crowd)
  const batchOf = (from: string, to: string) =>
    sql`update draws.red_packet set batch_id = replace(batch_id, ${from}, ${to}) where id = ${packetId}`.execute(on.db)
  const { batch_id: batchId } = await rowOf(packetId)
  await batchOf(batchId ?? '', 'away')
  await on.look()
  const coupons = async () => {
    const lists = await Promise.all(
      crowd.map(({ id }) => listOwnCoupons(readingPromotions(on.db), id, {}, on.clock.now())),
    )
    return lists.flatMap(({ items }) => items)
  }
  assert.deepEqual(await coupons(), [])
  await batchOf('away', batchId ?? '')
  await on.look()
  assert.deepEqual(await coupons(), [])
  on.clock.advance(5_000)
  await Promise.all([on.look(), on.look()])
  await on.look()
  const own = await coupons()
  assert.equal(own.length, 3)
  assert.equal(sum(own.map(({ benefit }) => (benefit.kind === 'amount' ? benefit.off : 0))), 31)
  for (const { threshold, currency, validUntil, title } of own) {
    assert.deepEqual([threshold, currency, title.zh], [0, 'CNY', '红包：Good luck'])
    assert.equal(Date.parse(validUntil), later(5_000 + 3 * 86_400_000).getTime())
  }
  on.clock.set(later(0))
})

test('the coupons of a red packet are nobody’s to claim or to drop into a room', async () => {
  const packetId = await on.packet({}, await on.onAir(on.mei))
  const { batch_id: batchId = '' } = await rowOf(packetId)
  const batch = await readCouponBatch(readingPromotions(on.db), batchId ?? '', on.clock.now())
  assert.deepEqual([batch.isListed, batch.total, batch.threshold], [false, 5, 0])
  const [ann] = await on.people(1)
  assert.ok(ann)
  on.clock.advance(1_000)
  await assert.rejects(
    on.perform(system, (work) => claimCoupon(work, batchId ?? '', { actor: ann })),
    { code: 'promotions.claims-over' },
  )
  on.clock.set(later(0))
})

test('it ends with its time, by its host, or with its show; what was not taken is not paid', async () => {
  const [ann] = await on.people(1)
  assert.ok(ann)
  const late = await on.packet({ seconds: 30 })
  on.clock.advance(30_000)
  assert.equal(codeOf((await on.take(late, ann))[0]), 'draws.packet-ended')
  on.hear()
  await on.look()
  await on.look()
  assert.deepEqual(
    on.hear().map(({ type }) => type),
    ['red-packet-ended'],
  )
  on.clock.set(later(0))

  const stopped = await on.packet()
  await assert.rejects(
    on.perform(ann, (work) => endRedPacket(work, stopped)),
    { code: 'live.not-yours' },
  )
  await on.perform(on.mei, (work) => endRedPacket(work, stopped))
  await on.perform(on.mei, (work) => endRedPacket(work, stopped))
  assert.ok((await rowOf(stopped)).ended_at)

  const showId = await on.onAir(on.mei)
  const ofShow = await on.packet({}, showId)
  await on.perform(on.mei, (work) => endShow(work, showId))
  await on.perform(system, async (work) => reactions['live.show-ended']?.(work, { showId } as never))
  assert.ok((await rowOf(ofShow)).ended_at)
})

test('guests, strangers and those who were told to leave are refused in words', async () => {
  const guest = await on.someone('Guest', [], 'guest')
  const [ann] = await on.people(1)
  assert.ok(ann)
  const packetId = await on.packet({ followersOnly: true, shares: 10 })
  const [noGuest, noFollower] = await on.take(packetId, guest, ann)
  assert.deepEqual([codeOf(noGuest), codeOf(noFollower)], ['draws.members-only', 'draws.followers-only'])
  await on.follow(ann)
  assert.equal(codeOf((await on.take(packetId, ann))[0]), undefined)
  await assert.rejects(on.take(newId(), ann), { code: 'draws.unknown-packet' })
})

test('a red packet needs a show on air, a unit for each share, and no other one beside it', async () => {
  const planned = await on.planned(on.mei)
  await assert.rejects(on.packet({}, planned), { code: 'draws.not-on-air' })
  const showId = await on.onAir(on.mei)
  await assert.rejects(on.packet({ total: 4, shares: 5 }, showId), { code: 'draws.too-many-shares' })
  await on.packet({}, showId)
  await assert.rejects(on.packet({}, showId), { code: 'draws.another-packet-open' })
  assert.equal((await findPackets(on.db, { showId })).items.length, 1)
})

test('the database keeps a second share, and one more than there are, out', async () => {
  const packetId = await on.packet({ shares: 2, total: 2, split: 'equal' })
  const [ann] = await on.people(1)
  assert.ok(ann)
  await on.take(packetId, ann)
  const second = sql`update draws.share set person_id = ${ann.id}, taken_at = now(), valid_until = now() + '1 day'
    where packet_id = ${packetId} and number = 2`.execute(on.db)
  await assert.rejects(second, /share_packet_id_person_id_key/)
  await assert.rejects(
    sql`update draws.red_packet set taken = 3 where id = ${packetId}`.execute(on.db),
    /red_packet_check/,
  )
})
