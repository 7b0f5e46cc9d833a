import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { claimPieces } from '#domains/promotions/flash-sale/claim'
import { createSale } from '#domains/promotions/flash-sale/run/create'
import { expireClaims } from '#domains/promotions/flash-sale/settle'
import { newId } from '#kernel/id'
import { type Actor, system } from '#platform/work'
import { reportStage } from '../test/world.ts'
import { forgetCounted } from '../upkeep/forget.ts'
import { getReportedShow } from './may.ts'
import { readReport } from './read.ts'

const on = await reportStage()
const mei = await on.someone('Mei', ['host'])
const streaming = { recording: async () => [] } as never

async function report(showId: string, who: Actor) {
  await on.follow()
  const show = await getReportedShow(on.db, showId, who)
  return readReport({ db: on.db, streaming }, show, who, on.clock.now())
}

test('a flash sale tells how its pieces went: paid, waiting, and come back', async () => {
  const tea = await on.goods('tea', 3_000)
  const showId = await on.onAir(mei, { productIds: [tea.productId] })
  const items = [{ variantId: tea.variantId, price: 2_000, allotment: 3 }]
  const saleId = await on.perform(mei, (work) => createSale(work, { showId, items, perPerson: 1, minutes: 30 }))
  on.clock.advance(5_000)
  const buyers = [await on.buyer('Bo'), await on.buyer('Lin'), await on.buyer('Ada')]
  const drafts = buyers.map(({ id }) => {
    return { id: newId(), personId: id, isGuest: false, variantId: tea.variantId, quantity: 1, at: on.clock.now() }
  })
  await on.perform(system, (work) => claimPieces(work, saleId, drafts))
  const line = (nth: number) => {
    const activity = { kind: 'flash-sale' as const, claimId: drafts[nth]!.id }
    return { variantId: tea.variantId, quantity: 1, showId, activity }
  }
  await on.bought(buyers[0]!, [line(0)])
  await on.order(buyers[1]!, [line(1)])
  on.clock.advance(16 * 60_000)
  await on.perform(system, (work) => expireClaims(work, saleId))
  const { launches, moves, figures } = await report(showId, mei)
  const [sale] = launches
  assert.deepEqual([sale?.kind, sale?.title.en, sale?.people], ['flash-sale', 'tea', 3])
  assert.deepEqual(sale?.flashSale, {
    allotment: 3,
    claimed: 3,
    waiting: 1,
    paid: 1,
    returned: 1,
    left: 1,
    soldOutMs: 5_000,
  })
  assert.equal(figures.sales, 2_000)
  // It ran from the show's first second: there is nothing before it to compare with.
  assert.deepEqual([moves[0]?.before, Math.round(moves[0]?.during ?? 0)], [undefined, Math.round(2_000 / (965 / 60))])
})

test('a group offer that was launched twice has its groups counted for the launching they came of', async () => {
  const tea = await on.goods('tea', 3_000)
  const showId = await on.onAir(mei, { productIds: [tea.productId] })
  const offerId = newId()
  const launchIds = [newId(), newId()]
  const launched = async (launchId: string) =>
    on.perform(system, async (work) =>
      work.record('sharing.group-offer-launched', { launchId, offerId, productId: tea.productId, showId }),
    )
  /** Somebody pays for a seat, out of the show or from elsewhere. */
  async function seat(groupId: string, kind: 'opened' | 'joined', from: { showId?: string } = { showId }) {
    const who = await on.buyer('Bo')
    const { orderId } = await on.bought(who, [{ variantId: tea.variantId, quantity: 1, ...from }])
    const seated = { groupId, offerId, productId: tea.productId, personId: who.id, orderId }
    await on.perform(system, async (work) => {
      if (kind === 'opened') work.record('sharing.group-opened', { ...seated, endsAt: '' })
      else work.record('sharing.group-joined', { ...seated, leaderId: '' })
    })
    return orderId
  }
  const [first = '', second = ''] = launchIds
  const [full, open] = [newId(), newId()]
  await launched(first)
  const orderIds = [await seat(full, 'opened'), await seat(full, 'joined')]
  await seat(full, 'joined', {})
  on.clock.advance(60_000)
  await on.perform(system, async (work) => {
    work.record('sharing.group-offer-withdrawn', { launchId: first, offerId, showId })
    const group = { groupId: full, offerId, productId: tea.productId, leaderId: '', people: 2 }
    work.record('sharing.group-completed', { ...group, byHouse: false, orderIds, back: [], cutOrderIds: [] })
  })
  on.clock.advance(60_000)
  await launched(second)
  await seat(open, 'opened')
  const { launches } = await report(showId, mei)
  assert.deepEqual(
    launches.map(({ id, people, groupBuy, closedAt }) => [id, people, groupBuy, closedAt === undefined]),
    [
      [first, 2, { opened: 1, completed: 1, sales: 6_000 }, false],
      [second, 1, { opened: 1, completed: 0, sales: 3_000 }, true],
    ],
  )
})

test('numbers of facts are forgotten after a month, and what was counted stays', async () => {
  await on.follow()
  const before = await on.everything()
  const count = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from analytics.counted`.execute(on.db)
    return rows[0]?.n
  }
  await forgetCounted(on.db, on.clock.now())
  assert.notEqual(await count(), 0)
  await forgetCounted(on.db, new Date(on.clock.now().getTime() + 31 * 86_400_000))
  assert.equal(await count(), 0)
  await on.follow()
  assert.deepEqual(await on.everything(), before)
})
