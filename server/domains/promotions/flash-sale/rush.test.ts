import assert from 'node:assert/strict'
import { test } from 'node:test'

import { newId } from '#kernel/id'
import type { Perform } from '#platform/work'
import { system } from '#platform/work'
import { minutes } from '#test/world/stage'
import { createRush } from './rush.ts'
import { expireClaims } from './settle.ts'
import { market } from './test/market.ts'

const on = await market()
const people = await Promise.all(Array.from({ length: 8 }, (_, nth) => on.someone(`Person ${nth}`)))

/** A node: its own memory over the common database, and how often it asked the database. */
function node() {
  let asked = 0
  const perform: Perform = (actor, action) => {
    asked++
    return on.perform(actor, action)
  }
  const rush = createRush({ house: { db: on.db, clock: on.clock, perform }, onClaimed: () => {} })
  return { ...rush, asked: () => asked }
}

test('once everything is claimed, whoever comes late is answered from memory; holders get their claim again', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 3)
  const here = node()
  const drafts = people.map((who) => on.draft(who, variantId))
  const answers = await Promise.allSettled(drafts.map((draft) => here.claim(saleId, draft)))
  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 3)
  const before = here.asked()
  for (const who of people.slice(3))
    await assert.rejects(here.claim(saleId, on.draft(who, variantId)), { code: 'promotions.sale-sold-out' })
  assert.equal(here.asked(), before)
  const again = await here.claim(saleId, drafts[0]!)
  assert.equal(again.id, drafts[0]?.id)
  await here.close()
})

test('what comes back can be claimed again: at once where it is told, soon on every other node', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 2, { minutes: 60, perPerson: 1 })
  const nodes = [node(), node()] as const
  const taken = await Promise.allSettled(
    people.map((who, nth) => nodes[nth % 2 === 0 ? 0 : 1].claim(saleId, on.draft(who, variantId))),
  )
  assert.equal(taken.filter(({ status }) => status === 'fulfilled').length, 2)
  on.clock.advance(minutes(15))
  await on.perform(system, (work) => expireClaims(work, saleId))
  nodes[0].forget(saleId)
  const latecomer = await on.someone('Latecomer')
  assert.equal((await nodes[0].claim(saleId, on.draft(latecomer, variantId))).state, 'held')
  const other = await on.someone('Other')
  assert.equal((await nodes[1].claim(saleId, on.draft(other, variantId))).state, 'held')
  for (const one of nodes) await one.close()
})

test('a claim for a sale that nobody knows is refused, and the others in its moment are not hurt', async () => {
  const variantId = await on.lipstick()
  const saleId = await on.sale(variantId, 2)
  const here = node()
  const [good, bad] = await Promise.allSettled([
    here.claim(saleId, on.draft(people[0]!, variantId)),
    here.claim(newId(), on.draft(people[1]!, variantId)),
  ])
  assert.equal(good.status, 'fulfilled')
  assert.equal((bad as PromiseRejectedResult).reason.code, 'promotions.unknown-sale')
  await here.close()
})
