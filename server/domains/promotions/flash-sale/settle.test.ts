import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { releaseStock } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { minutes } from '#test/world/stage'
import { doWhatIsDue } from './due.ts'
import { mergeSales } from './person.ts'
import { stopSale } from './run/turn.ts'
import { expireClaims, giveBack, payClaims, returnClaim, takeClaim } from './settle.ts'
import { market } from './test/market.ts'

const on = await market()
const mei = await on.someone('Mei')
const lin = await on.someone('Lin')
const house = { db: on.db, clock: on.clock, perform: on.perform }
const order = (claimId: string, orderId: string, personId = mei.id) =>
  on.perform(system, (work) => takeClaim(work, { claimId, personId, orderId }))
const stateOf = async (claimId: string) => {
  const { rows } = await sql<{ state: string }>`
    select state from promotions.flash_sale_claim where id = ${claimId}`.execute(on.db)
  return rows[0]?.state
}

test('an order takes its claim with the pieces that were held for it, once', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 5)
  const { id } = await on.honoured(saleId, mei, variantId, 2)
  await assert.rejects(order(id, newId(), lin.id), { code: 'promotions.unknown-claim' })
  const taken = await order(id, newId())
  assert.deepEqual(taken, { saleId, variantId, quantity: 2, unitPrice: 990, currency: 'CNY' })
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 2, allotment: 5, held: 3, free: 5 })
  await assert.rejects(order(id, newId()), { code: 'promotions.claim-ordered' })
})

test('two orders at once cannot both take a claim', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 5)
  const { id } = await on.honoured(saleId, mei, variantId)
  const tries = await Promise.allSettled([order(id, newId()), order(id, newId()), order(id, newId())])
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('a claim that is not paid for in time gives its pieces back; one that is ordered does not', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 4, { minutes: 60, payMinutes: 15 })
  const late = await on.honoured(saleId, mei, variantId, 2)
  const kept = await on.honoured(saleId, lin, variantId, 1)
  await order(kept.id, newId(), lin.id)
  on.clock.advance(minutes(15))
  await assert.rejects(order(late.id, newId()), { code: 'promotions.claim-over' })
  await doWhatIsDue(house)
  assert.deepEqual([await stateOf(late.id), await stateOf(kept.id)], ['expired', 'ordered'])
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 1, allotment: 4, held: 3, free: 6 })
  const again = await on.honoured(saleId, mei, variantId, 2)
  assert.equal(again.state, 'held')
  await on.perform(system, (work) => stopSale(work, saleId))
})

test('expiring and ordering at the same moment end in one or the other', async () => {
  const variantId = await on.lipstick(100)
  const saleId = await on.sale(variantId, 20, { perPerson: 20 })
  for (let nth = 0; nth < 5; nth++) {
    const { id, payUntil } = await on.honoured(saleId, mei, variantId, 2)
    const early = { now: new Date(payUntil.getTime() - 1) }
    const orderId = newId()
    const [, ordered] = await Promise.allSettled([
      on.perform(system, (work) => expireClaims({ ...work, now: payUntil }, saleId)),
      on.perform(system, (work) => takeClaim({ ...work, ...early }, { claimId: id, personId: mei.id, orderId })),
    ])
    assert.equal(await stateOf(id), ordered.status === 'fulfilled' ? 'ordered' : 'expired')
    const { taken, allotment, held } = await on.counts(saleId, variantId)
    const { rows } = await sql<{ pieces: number }>`
      select coalesce(sum(quantity), 0)::int as pieces from catalogue.stock_hold
      where variant_id = ${variantId} and holder like 'order/%'`.execute(on.db)
    assert.equal(taken, rows[0]?.pieces)
    assert.equal(held, allotment - taken)
  }
})

test('a cancelled order gives its pieces back to a sale that still runs, whichever of both is told first', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 5)
  for (const isReleasedFirst of [false, true]) {
    const { id } = await on.honoured(saleId, mei, variantId, 2)
    const orderId = newId()
    await order(id, orderId)
    await on.perform(system, async (work) => {
      if (isReleasedFirst) await releaseStock(work, `order/${orderId}`)
      await returnClaim(work, orderId)
      await releaseStock(work, `order/${orderId}`)
    })
    assert.equal(await stateOf(id), 'returned')
    assert.deepEqual(await on.counts(saleId, variantId), { taken: 0, allotment: 5, held: 5, free: 5 })
  }
})

test('pieces that somebody else bought meanwhile are no longer in the sale', async () => {
  const variantId = await on.lipstick(5)
  const saleId = await on.sale(variantId, 5)
  const { id } = await on.honoured(saleId, mei, variantId, 2)
  const orderId = newId()
  await order(id, orderId)
  await on.perform(system, (work) => releaseStock(work, `order/${orderId}`))
  const other = await on.sale(variantId, 2)
  await on.perform(system, (work) => returnClaim(work, orderId))
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 0, allotment: 3, held: 3, free: 0 })
  assert.deepEqual(await on.counts(other, variantId), { taken: 0, allotment: 2, held: 2, free: 0 })
})

test('once the sale is over what comes back goes on the shelf', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 5)
  const mine = await on.honoured(saleId, mei, variantId, 2)
  const hers = await on.honoured(saleId, lin, variantId, 1)
  await on.perform(system, (work) => stopSale(work, saleId))
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 3, allotment: 5, held: 3, free: 7 })
  await on.perform(mei, (work) => giveBack(work, mine.id))
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 1, allotment: 5, held: 1, free: 9 })
  await assert.rejects(
    on.perform(mei, (work) => giveBack(work, hers.id)),
    { code: 'promotions.unknown-claim' },
  )
  assert.equal((await on.perform(mei, (work) => giveBack(work, mine.id))).state, 'returned')
  const orderId = newId()
  await order(hers.id, orderId, lin.id)
  await on.perform(system, (work) => payClaims(work, orderId))
  assert.equal(await stateOf(hers.id), 'paid')
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 1, allotment: 5, held: 0, free: 9 })
})

test('a guest who becomes a member keeps both claims, and may have no more', async () => {
  const guest = await on.someone('Guest', [], 'guest')
  const member = await on.someone('Member')
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 8)
  await on.honoured(saleId, guest, variantId, 2)
  await on.honoured(saleId, member, variantId, 1)
  await on.perform(system, (work) => mergeSales(work, guest.id, member.id))
  const [more] = await on.claim(saleId, on.draft(member, variantId))
  assert.equal((more as { code?: string }).code, 'promotions.sale-limit')
  assert.equal((await on.counts(saleId, variantId)).taken, 3)
})
