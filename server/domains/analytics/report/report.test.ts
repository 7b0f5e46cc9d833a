import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { clickProduct, getShowReport, rebuildReports, writeReportNote } from '#contracts/analytics'
import { createProduct } from '#contracts/catalogue'
import * as live from '#contracts/live'
import { bumpMinute } from '#domains/live/desk/curve/bump'
import { keepPeople } from '#domains/live/room/keep'
import { endShow } from '#domains/live/show/turn'
import { explainProduct } from '#domains/live/stage/clip/explain'
import { addCartLine } from '#domains/orders/cart/add'
import { newId } from '#kernel/id'
import { type Actor, system } from '#platform/work'
import { testHouse } from '#test/world/house'
import { keepClicks } from '../click/keep.ts'
import { reportStage } from '../test/world.ts'
import { getReportedShow } from './may.ts'
import { readReport } from './read.ts'

const on = await reportStage()
const [tea, cup] = [await on.goods('tea', 3_000), await on.goods('cup', 2_000)]
/** What was recorded: nothing, unless a test says otherwise. */
const kept: { startsAt: number; durationMs: number }[] = []
const streaming = { recording: async () => kept } as never

async function report(showId: string, who: Actor) {
  await on.follow()
  const show = await getReportedShow(on.db, showId, who)
  return readReport({ db: on.db, streaming }, show, who, on.clock.now())
}
const say = (showId: string, lines: number) => bumpMinute(on.db, showId, on.clock.now(), { chat: lines })
const minutes = (count: number) => on.clock.advance(count * 60_000)

test('an ended show tells what was explained when, what it sold, and what came afterwards', async () => {
  const mei = await on.someone('Mei', ['host'])
  const [bo, lin] = [await on.buyer('Bo'), await on.buyer('Lin')]
  const showId = await on.onAir(mei, { productIds: [tea.productId, cup.productId] })
  await on.perform(system, (work) => keepPeople(work, showId, 10))
  minutes(2)
  await on.perform(mei, (work) => explainProduct(work, showId, { productId: tea.productId }))
  const click = { showId, productId: tea.productId, isReplay: false, at: on.clock.now() }
  await on.perform(system, (work) =>
    keepClicks(work, [{ ...click, clicks: 4, nameless: 1, people: new Set([bo.id, lin.id]) }]),
  )
  await on.perform(bo, (work) => addCartLine(work, { variantId: tea.variantId, quantity: 1, showId }))
  await on.bought(bo, [{ variantId: tea.variantId, quantity: 2, showId }])
  await say(showId, 12)
  minutes(4)
  await on.perform(mei, (work) => explainProduct(work, showId, { productId: cup.productId }))
  await on.perform(system, (work) => keepPeople(work, showId, 30))
  const late = await on.order(lin, [{ variantId: cup.variantId, quantity: 1, showId }])
  minutes(4)
  await on.perform(mei, (work) => endShow(work, showId))
  minutes(5)
  await on.pay(late.paymentId)
  kept.push({ startsAt: on.clock.now().getTime() - 15 * 60_000, durationMs: 10 * 60_000 })
  const told = await report(showId, mei)
  kept.pop()

  assert.deepEqual(
    [
      'minutes',
      'peak',
      'averagePeople',
      'chat',
      'clicks',
      'clickPeople',
      'carts',
      'placed',
      'paid',
      'buyers',
      'sales',
    ].map((key) => told.figures[key as 'peak']),
    [10, 30, 18, 12, 4, 2, 1, 2, 2, 2, 8_000],
  )
  assert.deepEqual(told.after, { carts: 0, placed: 0, paid: 1, sales: 2_000, refunds: 0, refunded: 0 })
  assert.equal(told.minutes.length, 10)
  const [, , third, , , , seventh] = told.minutes
  assert.deepEqual([third?.people, third?.chat, third?.clicks, third?.sales], [10, 12, 4, 6_000])
  assert.deepEqual([seventh?.people, seventh?.placed, seventh?.paid], [30, 1, 0])
  assert.deepEqual(
    told.products.map((one) => [one.productId, one.explainedMs, one.pieces, one.conversion, one.peopleConversion]),
    [
      [tea.productId, 240_000, 2, 0.25, 0.5],
      [cup.productId, 240_000, 1, undefined, undefined],
    ],
  )
  // Tea: nothing in the two minutes before, 6000 in the four of it and two after; cup: what was decided then was paid later.
  assert.deepEqual(
    told.moves.map(({ before, during, difference, alongside }) => [before, during, difference, alongside]),
    [
      [0, 1_000, 1_000, 1],
      [0, 500, 500, 1],
    ],
  )
  const [moment] = told.moments
  assert.equal(moment?.productId, tea.productId)
  assert.equal(moment?.offsetMs, 105_000)
  assert.match(moment?.fileUrl ?? '', new RegExp(`^/live/${showId}/clip.mp4\\?from=\\d+&to=\\d+$`))
  assert.equal(told.usual, undefined)
})

test('a show is compared with the host’s earlier ones, and nobody else’s', async () => {
  const [mei, other] = [await on.someone('Mei', ['host']), await on.someone('Ada', ['host'])]
  for (const [host, lines] of [
    [mei, 2],
    [mei, 4],
    [other, 90],
  ] as const) {
    const showId = await on.onAir(host)
    await say(showId, lines)
    minutes(3)
    await on.perform(host, (work) => endShow(work, showId))
  }
  minutes(1)
  const showId = await on.onAir(mei)
  await say(showId, 10)
  minutes(2)
  const { figures, usual, show } = await report(showId, mei)
  assert.equal(show.endedAt, undefined)
  assert.deepEqual([figures.chat, usual?.shows, usual?.figures.chat, usual?.figures.minutes], [10, 2, 3, 3])
})

test('a coupon drop and a draw tell what they did, as far as it can be known', async () => {
  const mei = await on.someone('Mei', ['host'])
  const bo = await on.buyer('Bo')
  const showId = await on.onAir(mei, { productIds: [tea.productId] })
  const [dropId, batchId, couponId, drawId] = [newId(), newId(), newId(), newId()]
  await on.perform(system, (work) => keepPeople(work, showId, 8))
  minutes(4)
  await on.perform(system, async (work) => {
    work.record('promotions.coupon-dropped', { dropId, showId, batchId })
    work.record('promotions.coupon-claimed', { couponId, batchId, personId: bo.id, source: 'room', showId })
    work.record('draws.draw-prepared', { drawId, showId, title: 'Lucky' })
    work.record('draws.draw-opened', { drawId, showId, closesAt: on.clock.now().toISOString() })
    work.record('live.host-followed', { hostId: mei.id, personId: bo.id, showId })
  })
  const { orderId } = await on.bought(bo, [{ variantId: tea.variantId, quantity: 1, showId }])
  await on.perform(system, async (work) =>
    work.record('promotions.coupon-used', { couponId, batchId, personId: bo.id, orderId, discount: 500 }),
  )
  await on.perform(system, (work) => keepPeople(work, showId, 20))
  minutes(2)
  await on.perform(system, async (work) => {
    work.record('draws.draw-closed', { drawId, showId, entries: 7, root: '' })
    work.record('draws.draw-drawn', { drawId, showId, entries: 7, winners: 2 })
  })
  minutes(3)
  const { launches } = await report(showId, mei)
  const draw = launches.find(({ kind }) => kind === 'draw')
  assert.deepEqual(
    [draw?.title.zh, draw?.people, draw?.follows, draw?.peopleBefore, draw?.peopleAfter, draw?.draw],
    ['Lucky', 7, 1, 8, 20, { winners: 2 }],
  )
  assert.deepEqual(launches.find(({ kind }) => kind === 'coupon')?.coupon, {
    claimed: 1,
    used: 1,
    sales: 3_000,
    discount: 500,
  })
})

test('a show nobody came to has a report of zeros', async () => {
  const mei = await on.someone('Mei', ['host'])
  const showId = await on.onAir(mei)
  await on.perform(mei, (work) => endShow(work, showId))
  const { figures, moments, products, minutes: told } = await report(showId, mei)
  assert.deepEqual([figures.people, figures.sales, moments, products, told.length], [0, 0, [], [], 1])
})

test('reports are for those who run the show and those who read figures; notes for those who run it', async () => {
  const { member, guest, house } = await testHouse()
  const host = await member('Mei', 'host', 'operator')
  const variants = [{ values: [], price: 900, stock: 9 }]
  const { id: productId } = await host.call(createProduct, {
    body: { title: { en: 'Tea' }, status: 'active', variants },
  })
  const startsAt = new Date(Date.now() + 600_000).toISOString()
  const { id: showId } = await host.call(live.planShow, {
    body: { title: { en: 'Show' }, startsAt, productIds: [productId] },
  })
  const params = { showId }
  await assert.rejects(host.call(getShowReport, { params }), { code: 'analytics.no-report-yet' })
  await host.call(live.startShow, { params })
  const viewer = await guest()
  await viewer.call(clickProduct, { params, body: { productId } })
  for (const role of ['viewer', 'service', 'moderator', 'host'] as const) {
    const other = await member('Other', role)
    await assert.rejects(other.call(getShowReport, { params }), { status: 403 }, role)
    await assert.rejects(other.call(writeReportNote, { params, body: { again: 'x', otherwise: '' } }), { status: 403 })
    await assert.rejects(other.call(rebuildReports), { status: 403 })
  }
  await assert.rejects(viewer.call(getShowReport, { params }), { status: 403 })
  const analyst = await member('Ana', 'analyst')
  assert.equal((await analyst.call(getShowReport, { params })).mayNote, false)
  await assert.rejects(analyst.call(writeReportNote, { params, body: { again: 'x', otherwise: '' } }), { status: 403 })
  await host.call(writeReportNote, { params, body: { again: '先讲茶', otherwise: '早点抽奖' } })
  const { note, mayNote } = await host.call(getShowReport, { params })
  assert.deepEqual([note?.again, note?.otherwise, note?.by, mayNote], ['先讲茶', '早点抽奖', 'Mei', true])
  const owner = await member('Olga', 'owner')
  await owner.call(rebuildReports)
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from platform.fact where name = 'analytics.rebuilding-started'`.execute(house.db)
  assert.equal(rows[0]?.n, 1)
})
