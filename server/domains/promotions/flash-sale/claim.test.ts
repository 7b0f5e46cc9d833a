import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { Refusal } from '#kernel/refusal'
import { system } from '#platform/work'
import { claimPieces } from './claim.ts'
import { market } from './test/market.ts'

const on = await market()
const codes = (answers: readonly unknown[]) =>
  answers.map((answer) => (answer instanceof Refusal ? answer.code : (answer as { state: string }).state))
const people = await Promise.all(Array.from({ length: 12 }, (_, nth) => on.someone(`Person ${nth}`)))
const [mei, lin] = people as [(typeof people)[0], (typeof people)[0]]

test('claims stop exactly at the allotment, and the last one says so', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 3)
  const drafts = people.slice(0, 5).map((who) => on.draft(who, variantId))
  const answers = await on.claim(saleId, ...drafts)
  assert.deepEqual(codes(answers), ['held', 'held', 'held', 'promotions.sale-sold-out', 'promotions.sale-sold-out'])
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 3, allotment: 3, held: 3, free: 7 })
  const told = (await on.facts('promotions.flash-sale-claimed')).filter((fact) => fact.saleId === saleId)
  assert.deepEqual(
    told.map((fact) => [fact.personId, fact.quantity, fact.unitPrice]),
    people.slice(0, 3).map((who) => [who.id, 1, 990]),
  )
  assert.equal((await on.facts('promotions.flash-sale-sold-out')).length, 1)
})

test('two batches at once, on two connections, share what is left without a piece too many or too few', async () => {
  const variantId = await on.lipstick(7)
  const saleId = await on.sale(variantId, 7)
  const batches = people.map((who) => [on.draft(who, variantId), on.draft(who, variantId, 2)])
  const answers = (await Promise.all(batches.map((drafts) => on.claim(saleId, ...drafts)))).flat()
  const pieces = answers.reduce((sum, answer) => sum + ('quantity' in answer ? answer.quantity : 0), 0)
  assert.equal(pieces, 7)
  assert.equal((await on.counts(saleId, variantId)).taken, 7)
  const { rows } = await sql`
    select 1 from promotions.flash_sale_person where sale_id = ${saleId} and taken > 2`.execute(on.db)
  assert.equal(rows.length, 0)
})

test('one person on two devices at once gets no more than the limit', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 10)
  const tries = Array.from({ length: 6 }, () => on.claim(saleId, on.draft(mei, variantId)))
  const answers = (await Promise.all(tries)).flat()
  assert.equal(answers.filter((answer) => 'state' in answer).length, 2)
  assert.ok(codes(answers).every((code) => code === 'held' || code === 'promotions.sale-limit'))
})

test('sent again, also at the same time, a claim is the same claim', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 10)
  const draft = on.draft(mei, variantId)
  const twice = (await Promise.all([on.claim(saleId, draft), on.claim(saleId, draft)])).flat()
  assert.deepEqual(twice[0], twice[1])
  assert.equal((await on.counts(saleId, variantId)).taken, 1)
  const others = await on.claim(saleId, { ...draft, personId: lin.id }, { ...draft, quantity: 2 })
  assert.deepEqual(codes(others), ['promotions.claim-taken', 'promotions.claim-taken'])
})

test('even a claim that skips the rules cannot pass the allotment or the limit', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 3)
  const insert = (quantity: number) =>
    sql`
    insert into promotions.flash_sale_claim
      (id, sale_id, variant_id, person_id, quantity, unit_price, claimed_at, pay_until)
    values (${newId()}, ${saleId}, ${variantId}, ${mei.id}, ${quantity}, 990, now(), now())`.execute(on.db)
  await assert.rejects(insert(4), /flash_sale_item/)
  await assert.rejects(insert(3), /flash_sale_person/)
  await assert.rejects(
    sql`update promotions.flash_sale_item set taken = 0, allotment = 9 where sale_id = ${saleId}`
      .execute(on.db)
      .then(() => sql`update promotions.flash_sale_item set taken = 5 where sale_id = ${saleId}`.execute(on.db)),
    /moves only by its claims/,
  )
})

test('an unknown sale has nothing to claim', async () => {
  await assert.rejects(
    on.perform(system, (work) => claimPieces(work, newId(), [on.draft(mei, newId())])),
    { code: 'promotions.unknown-sale' },
  )
})
