import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { mergePerson } from '#domains/identity/person/merge'
import { followHost, unfollowHost } from '#domains/live/following/host/follow'
import { addCartLine } from '#domains/orders/cart/add'
import { newId } from '#kernel/id'
import { startOver } from '#platform/facts/follow'
import { findWrong } from '#platform/operations/books/index'
import { system } from '#platform/work'
import { eraseInReports } from './person.ts'
import { reportStage } from './test/world.ts'
import { reportBooks } from './upkeep/books.ts'
import { rebuildReports } from './upkeep/rebuild.ts'

const on = await reportStage()
const mei = await on.someone('Mei', ['host'])
const [tea, cup] = [await on.goods('tea', 3_000), await on.goods('cup', 2_000)]

test('what happens around a sale counts in the minute in which it happened, for the show and for its product', async () => {
  const showId = await on.onAir(mei, { productIds: [tea.productId, cup.productId] })
  const bo = await on.buyer('Bo')
  await on.perform(bo, (work) => addCartLine(work, { variantId: tea.variantId, quantity: 2, showId }))
  await on.perform(bo, (work) => followHost(work, mei.id, showId))
  await on.perform(bo, (work) => unfollowHost(work, mei.id))
  await on.perform(bo, (work) => followHost(work, mei.id, showId))
  on.clock.advance(60_000)
  const placed = await on.order(bo, [
    { variantId: tea.variantId, quantity: 2, showId },
    { variantId: cup.variantId, quantity: 1 },
  ])
  on.clock.advance(60_000)
  await on.pay(placed.paymentId)
  await on.follow()
  const sums = await Promise.all(
    (['follow', 'cart', 'placed', 'paid', 'pieces', 'sales'] as const).map((measure) => on.counted(showId, measure)),
  )
  assert.deepEqual(sums, [1, 1, 1, 1, 2, 6_000])
  assert.equal(await on.counted(showId, 'sales', tea.productId), 6_000)
  assert.equal(await on.counted(showId, 'sales', cup.productId), 0)
  const { rows } = await sql<{ measure: string; minute: Date }>`
    select measure, minute from analytics.tally where show_id = ${showId} and product_id = ''
      and measure in ('cart', 'placed', 'paid') order by minute`.execute(on.db)
  assert.deepEqual(
    rows.map(({ measure, minute }) => [measure, minute.toISOString().slice(14, 16)]),
    [
      ['cart', '00'],
      ['placed', '01'],
      ['paid', '02'],
    ],
  )
})

test('facts that are heard twice count once, and what is counted afresh is what was counted before', async () => {
  const showId = await on.onAir(mei, { productIds: [tea.productId] })
  const bo = await on.buyer('Bo')
  await on.bought(bo, [{ variantId: tea.variantId, quantity: 1, showId }])
  await on.follow()
  const once = await on.everything()
  await on.db.transaction().execute((tx) => startOver(tx, 'analytics'))
  await on.follow()
  assert.deepEqual(await on.everything(), once)
  await on.perform(system, rebuildReports)
  assert.equal(await on.counted(showId, 'sales'), 0)
  await on.follow()
  assert.deepEqual(await on.everything(), once)
})

test('a refund goes to the goods it is for, and never beyond what was paid for them', async () => {
  const showId = await on.onAir(mei, { productIds: [tea.productId] })
  const { orderId } = await on.bought(await on.buyer('Bo'), [
    { variantId: tea.variantId, quantity: 2, showId },
    { variantId: cup.variantId, quantity: 1 },
  ])
  const refund = (lines: { variantId: string; amount: number }[]) =>
    on.perform(system, async (work) =>
      work.record('orders.refunded', {
        orderId,
        personId: 'x',
        refundId: newId(),
        amount: 0,
        currency: 'CNY',
        lines: lines.map((line) => ({ ...line, productId: '', quantity: 0 })),
      }),
    )
  await refund([
    { variantId: tea.variantId, amount: 2_500 },
    { variantId: cup.variantId, amount: 2_000 },
  ])
  await refund([{ variantId: tea.variantId, amount: 9_000 }])
  await on.follow()
  assert.equal(await on.counted(showId, 'refunded'), 6_000)
  assert.equal(await on.counted(showId, 'refund'), 2)
})

test('a coupon counts for the drop it came from, and no more once its order is cancelled', async () => {
  const showId = await on.onAir(mei)
  const batchId = newId()
  const [dropId, couponId, orderId] = [newId(), newId(), newId()]
  const tell = (record: Parameters<typeof on.perform<void>>[1]) => on.perform(system, record)
  await tell(async (work) => work.record('promotions.coupon-dropped', { dropId, showId, batchId: batchId }))
  await tell(async (work) =>
    work.record('promotions.coupon-claimed', { couponId, batchId: batchId, personId: 'p', source: 'room', showId }),
  )
  await tell(async (work) =>
    work.record('promotions.coupon-used', { couponId, batchId: batchId, personId: 'p', orderId, discount: 500 }),
  )
  await on.follow()
  const used = () =>
    sql<{ order_id: string | null; discount: number }>`
      select order_id, discount::int from analytics.coupon where coupon_id = ${couponId}`.execute(on.db)
  assert.deepEqual((await used()).rows, [{ order_id: orderId, discount: 500 }])
  await tell(async (work) =>
    work.record('promotions.coupon-returned', { couponId, batchId: batchId, personId: 'p', orderId, as: 'usable' }),
  )
  await on.follow()
  assert.deepEqual((await used()).rows, [{ order_id: null, discount: 0 }])
})

test('what a guest did is the member’s after the merging and nobody’s after the erasing, also when it is counted afresh', async () => {
  const showId = await on.onAir(mei, { productIds: [tea.productId] })
  const [guest, member] = [await on.buyer('Guest', 'guest'), await on.someone('Bo')]
  await on.perform(guest, (work) => followHost(work, mei.id, showId))
  await on.bought(guest, [{ variantId: tea.variantId, quantity: 1, showId }])
  await on.follow()
  const whose = async () => {
    const { rows } = await sql<{ person_id: string | null }>`
      select person_id from analytics.sold where show_id = ${showId}`.execute(on.db)
    return rows.map(({ person_id }) => person_id)
  }
  await on.perform(system, (work) => mergePerson(work, guest.id, member.id))
  assert.deepEqual(await whose(), [member.id])
  await on.perform(system, rebuildReports)
  await on.follow()
  assert.deepEqual(await whose(), [member.id])
  await on.perform(system, async (work) => {
    await eraseInReports(work, member.id)
    work.record('identity.person-erased', { personId: member.id })
  })
  assert.deepEqual(await whose(), [null])
  await on.perform(system, rebuildReports)
  await on.follow()
  assert.deepEqual(await whose(), [null])
})

test('the books of reports add up, and say so when they do not', async () => {
  await on.follow()
  assert.deepEqual(await findWrong(on.db, reportBooks), [])
  await sql`update analytics.tally set count = count + 1 where measure = 'sales' and product_id = ''`.execute(on.db)
  await sql`update analytics.sold set refunded = 0`.execute(on.db)
  const names = new Set((await findWrong(on.db, reportBooks)).map(({ invariant }) => invariant))
  assert.equal(names.size, 3)
})
