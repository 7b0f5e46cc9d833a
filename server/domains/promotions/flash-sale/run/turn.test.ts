import assert from 'node:assert/strict'
import { test } from 'node:test'

import { endShow } from '#domains/live/index'
import { findNotices } from '#domains/messaging/notice/queries'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { later, minutes } from '#test/world/stage'
import { reactions } from '../../reactions.ts'
import { doWhatIsDue, nextDue } from '../due.ts'
import { getSale } from '../queries.ts'
import { wishReminder } from '../remind.ts'
import { reading } from '../tables.ts'
import { market } from '../test/market.ts'
import { addStock, startSale, stopSale } from './turn.ts'

const on = await market()
const mei = await on.someone('Mei', ['host'])
const lin = await on.someone('Lin')
const tao = await on.someone('Tao', ['operator'])
const house = { db: on.db, clock: on.clock, perform: on.perform }
const stateOf = async (saleId: string) => (await getSale(reading(on.db), saleId)).state
const toldOf = (types: readonly { type: string }[]) =>
  types.map(({ type }) => type).filter((type) => type.startsWith('flash-sale'))

test('a scheduled sale opens and ends by the clock, tells its room, and frees what nobody claimed', async () => {
  const showId = await on.onAir(mei)
  const variantId = await on.lipstick()
  const startsAt = later(minutes(30)).toISOString()
  on.hear()
  const saleId = await on.sale(variantId, 4, { showId, startsAt, minutes: 5 }, mei)
  assert.deepEqual(await nextDue(on.db), later(minutes(30)))
  on.clock.set(new Date(later(minutes(30)).getTime() - 1))
  await doWhatIsDue(house)
  assert.equal(await stateOf(saleId), 'scheduled')
  const [early] = await on.claim(saleId, on.draft(lin, variantId))
  assert.equal((early as { code?: string }).code, 'promotions.sale-not-open')
  on.clock.advance(1)
  const [first] = await on.claim(saleId, on.draft(lin, variantId))
  assert.equal((first as { state?: string }).state, 'held')
  await doWhatIsDue(house)
  assert.equal(await stateOf(saleId), 'open')
  on.clock.advance(minutes(5))
  const [late] = await on.claim(saleId, on.draft(lin, variantId))
  assert.equal((late as { code?: string }).code, 'promotions.sale-over')
  await doWhatIsDue(house)
  assert.equal(await stateOf(saleId), 'ended')
  assert.deepEqual(toldOf(on.hear()), ['flash-sale-scheduled', 'flash-sale-opened', 'flash-sale-closed'])
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 1, allotment: 4, held: 1, free: 9 })
})

test('two nodes that look at the same moment open a sale once', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 2, { startsAt: on.clock.now().toISOString() })
  const told = async () => (await on.facts('promotions.flash-sale-opened')).filter((fact) => fact.saleId === saleId)
  await Promise.all([doWhatIsDue(house), doWhatIsDue(house)])
  assert.equal((await told()).length, 1)
})

test('whoever runs the show runs its sales; others are refused', async () => {
  const showId = await on.onAir(mei)
  const variantId = await on.lipstick()
  const startsAt = new Date(on.clock.now().getTime() + minutes(60)).toISOString()
  await assert.rejects(on.sale(variantId, 1, { showId }, lin), { code: 'live.not-yours' })
  await assert.rejects(on.sale(variantId, 1, {}, mei), { code: 'promotions.sale-not-yours' })
  const saleId = await on.sale(variantId, 2, { showId, startsAt, minutes: 5 }, mei)
  await assert.rejects(
    on.perform(lin, (work) => stopSale(work, saleId)),
    { code: 'live.not-yours' },
  )
  await on.perform(mei, (work) => startSale(work, saleId))
  const { starts_at, ends_at } = await getSale(reading(on.db), saleId)
  assert.deepEqual([starts_at, ends_at.getTime() - starts_at.getTime()], [on.clock.now(), minutes(5)])
  await assert.rejects(
    on.perform(mei, (work) => startSale(work, saleId)),
    { code: 'promotions.sale-not-scheduled' },
  )
  await on.perform(tao, (work) => addStock(work, saleId, variantId, 3))
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 0, allotment: 5, held: 5, free: 5 })
  await assert.rejects(
    on.perform(mei, (work) => addStock(work, saleId, variantId, 6)),
    { code: 'catalogue.not-enough-stock' },
  )
  await assert.rejects(
    on.perform(mei, (work) => addStock(work, saleId, newId(), 1)),
    { code: 'promotions.not-in-sale' },
  )
  await on.perform(mei, (work) => stopSale(work, saleId))
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 0, allotment: 5, held: 0, free: 10 })
  await assert.rejects(
    on.perform(mei, (work) => stopSale(work, saleId)),
    { code: 'promotions.sale-over' },
  )
})

test('a sale is of one product on sale, cheaper than usual, with pieces that are there, in the future', async () => {
  const variantId = await on.lipstick()
  const other = await on.lipstick()
  const item = { variantId, price: 990, allotment: 1 }
  const past = new Date(on.clock.now().getTime() - 1).toISOString()
  const refused: [string, Parameters<typeof on.sale>[2]][] = [
    ['promotions.sale-not-for-sale', { items: [{ ...item, variantId: newId() }] }],
    ['promotions.sale-many-products', { items: [item, { ...item, variantId: other }] }],
    ['promotions.sale-many-products', { items: [item, item] }],
    ['promotions.sale-not-cheaper', { items: [{ ...item, price: 1290 }] }],
    ['promotions.sale-not-cheaper', { items: [{ ...item, price: 0 }] }],
    ['promotions.sale-start-in-past', { startsAt: past }],
    ['catalogue.not-enough-stock', { items: [{ ...item, allotment: 11 }] }],
  ]
  for (const [code, draft] of refused) await assert.rejects(on.sale(variantId, 1, draft), { code }, code)
})

test('with the show its sales are over', async () => {
  const showId = await on.onAir(mei)
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 4, { showId }, mei)
  await on.perform(mei, (work) => endShow(work, showId))
  const [ended] = (await on.facts('live.show-ended')).filter((fact) => fact.showId === showId)
  await on.perform(system, async (work) => reactions['live.show-ended']?.(work, ended as never))
  assert.equal(await stateOf(saleId), 'stopped')
  await assert.rejects(on.sale(variantId, 1, { showId }, mei), { code: 'promotions.sale-show-over' })
})

test('a reminder is wished for once and told once, shortly before the start', async () => {
  const variantId = await on.lipstick()
  const startsAt = new Date(on.clock.now().getTime() + minutes(10)).toISOString()
  const saleId = await on.sale(variantId, 1, { startsAt })
  for (const _ of [1, 2]) {
    const wished = await on.perform(lin, (work) => wishReminder(work, saleId))
    assert.deepEqual(wished, { reminded: true, reminders: 1 })
  }
  const told = async () => (await on.facts('promotions.flash-sale-reminded')).filter((fact) => fact.saleId === saleId)
  await doWhatIsDue(house)
  assert.equal((await told()).length, 0)
  on.clock.advance(minutes(9))
  await Promise.all([doWhatIsDue(house), doWhatIsDue(house)])
  assert.deepEqual(await told(), [{ saleId, people: 1 }])
  const { items } = await findNotices(on.db, lin.id, {}, 5)
  assert.deepEqual(
    items.map(({ kind, values, about }) => [kind, values.title?.en, about.kind]),
    [['flash-sale-soon', 'Lipstick', 'product']],
  )
  on.clock.advance(minutes(1))
  await assert.rejects(
    on.perform(lin, (work) => wishReminder(work, saleId)),
    { code: 'promotions.sale-not-scheduled' },
  )
})
