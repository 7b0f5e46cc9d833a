import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import * as sales from '#contracts/promotions'
import { createProduct } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { testHouse } from '#test/world/house'

const { house, address, member, guest, visitor } = await testHouse()
const [tao, mei, lin] = [await member('Tao', 'operator'), await member('Mei'), await guest()]
const nobody = visitor('', '')

async function lipstick(): Promise<string> {
  const variants = [{ values: [], price: 1290, stock: 9 }]
  const draft = { title: { en: 'Lipstick' }, status: 'active' as const, handle: `p-${newId()}`, variants }
  const productId = await house.perform(system, (work) => createProduct(work, draft))
  const { rows } = await sql<{ id: string }>`
    select id from catalogue.variant where product_id = ${productId}`.execute(house.db)
  return rows[0]?.id ?? ''
}

async function sale(more: Partial<sales.FlashSaleDraft> = {}) {
  const variantId = await lipstick()
  const items = [{ variantId, price: 990, allotment: 2 }]
  return {
    variantId,
    made: await tao.call(sales.createFlashSale, { body: { items, perPerson: 1, minutes: 10, ...more } }),
  }
}

test('a sale is made, seen, claimed by members and guests, and counted', async () => {
  const { variantId, made } = await sale()
  const params = { saleId: made.id }
  const claim = { id: newId(), variantId, quantity: 1 }
  const mine = await mei.call(sales.claimFlashSale, { params, body: claim })
  assert.deepEqual([mine.state, mine.unitPrice], ['held', { amount: 990, currency: 'CNY' }])
  assert.equal(Date.parse(mine.payUntil) - Date.parse(mine.claimedAt), 15 * 60_000)
  assert.deepEqual(await mei.call(sales.claimFlashSale, { params, body: claim }), mine)
  await lin.call(sales.claimFlashSale, { params, body: { ...claim, id: newId() } })
  await assert.rejects(tao.call(sales.claimFlashSale, { params, body: { ...claim, id: newId() } }), {
    status: 409,
    code: 'promotions.sale-sold-out',
  })
  await assert.rejects(mei.call(sales.claimFlashSale, { params, body: { ...claim, id: newId() } }), {
    status: 429,
    code: 'promotions.sale-limit',
  })
  const seen = await mei.call(sales.getFlashSale, { params })
  assert.deepEqual([seen.sale.items[0]?.left, seen.mine.claims], [0, [mine]])
  assert.deepEqual((await nobody.call(sales.getFlashSale, { params })).mine.claims, [])
  assert.equal((await mei.call(sales.getClaim, { params: { claimId: mine.id } })).sale.id, made.id)
  await assert.rejects(lin.call(sales.getClaim, { params: { claimId: mine.id } }), { code: 'promotions.unknown-claim' })
  assert.deepEqual((await mei.call(sales.listMyClaims, { query: {} })).items, [mine])
  const [run] = (await tao.call(sales.listRunFlashSales, { query: { search: 'lipst' } })).items
  assert.deepEqual([run?.figures.claimed, run?.figures.held, run?.figures.people], [2, 2, 2])
  const csv = await tao.call(sales.exportClaims, { params })
  assert.equal(csv.trim().split('\n').length, 3)
  assert.match(await tao.call(sales.exportFlashSales, { query: {} }), /Lipstick/)
})

test('who may not is refused, and what does not fit names its field', async () => {
  const { variantId, made } = await sale({ forGuests: false })
  const params = { saleId: made.id }
  const claim = { id: newId(), variantId, quantity: 1 }
  await assert.rejects(nobody.call(sales.claimFlashSale, { params, body: claim }), { status: 401 })
  await assert.rejects(lin.call(sales.claimFlashSale, { params, body: claim }), {
    code: 'promotions.sale-members-only',
  })
  for (const quantity of [0, -1, 1.5, 1_000, 2 ** 60])
    await assert.rejects(mei.call(sales.claimFlashSale, { params, body: { ...claim, quantity } }), {
      code: 'http.invalid-input',
    })
  await assert.rejects(mei.call(sales.listRunFlashSales, { query: {} }), { code: 'promotions.sale-not-yours' })
  await assert.rejects(mei.call(sales.exportFlashSales, { query: {} }), { code: 'http.not-permitted' })
  const body = { items: [{ variantId, price: 990, allotment: 1 }], perPerson: 1, minutes: 10 }
  await assert.rejects(mei.call(sales.createFlashSale, { body }), { code: 'promotions.sale-not-yours' })
})

test('the list tells what runs and what is to come, and by product', async () => {
  const startsAt = new Date(Date.now() + 3_600_000).toISOString()
  const { made } = await sale({ startsAt })
  await mei.call(sales.remindOfFlashSale, { params: { saleId: made.id } })
  const coming = await mei.call(sales.listFlashSales, { query: { state: 'scheduled' } })
  assert.deepEqual(
    [coming.items.map(({ id }) => id), coming.mine.reminded, coming.items[0]?.reminders],
    [[made.id], [made.id], 1],
  )
  const open = await mei.call(sales.listFlashSales, { query: { state: 'open', limit: 1 } })
  const next = await mei.call(sales.listFlashSales, { query: { state: 'open', limit: 1, after: open.next ?? '' } })
  assert.notEqual(open.items[0]?.id, next.items[0]?.id)
  const own = await mei.call(sales.listFlashSales, { query: { productId: made.product.id } })
  assert.deepEqual(
    own.items.map(({ id }) => id),
    [made.id],
  )
  await mei.call(sales.forgetReminder, { params: { saleId: made.id } })
  await tao.call(sales.startFlashSale, { params: { saleId: made.id } })
  const stopped = await tao.call(sales.stopFlashSale, { params: { saleId: made.id } })
  assert.deepEqual([stopped.state, stopped.reminders], ['stopped', 0])
})

test('a house that is asked by many at once still sells no piece twice', async () => {
  const { variantId, made } = await sale()
  const crowd = await Promise.all(Array.from({ length: 6 }, () => guest()))
  const tries = await Promise.allSettled(
    crowd.map((one) =>
      one.call(sales.claimFlashSale, { params: { saleId: made.id }, body: { id: newId(), variantId, quantity: 1 } }),
    ),
  )
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 2)
  assert.ok(address)
})
