import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { erasePerson } from '#domains/identity/person/erase'
import { mergePerson } from '#domains/identity/person/merge'
import { noteDevice } from '#domains/identity/session/seen'
import { describeBuyers } from '#domains/promotions/index'
import { findWrong } from '#platform/operations/books/index'
import { type Actor, anonymous, system } from '#platform/work'
import { minutes } from '#test/world/stage'
import { describeTraces } from '../invitation/traces.ts'
import { helpStage } from '../test/helps.ts'
import { helpBooks } from './books.ts'
import { expireHelps, forgetHelpDays } from './give.ts'
import { changeHelpOffer, turnHelpOffer } from './offer/keep.ts'
import { listHelpOffers, listRunHelpOffers, readHelpOffer } from './offer/queries.ts'
import { listOfferHelps, listOwnHelps } from './queries.ts'

const on = await helpStage()
const { db, perform, someone, clock, offer, open, give, page, priceOf, facts } = on

/** Accounts that people paid from; payments tell them in the house. */
const accounts = new Map<string, string>()
describeTraces('payments', async (_db, personIds) => {
  const told = personIds.flatMap((id) => {
    const key = accounts.get(id)
    return key ? [[id, [{ kind: 'account' as const, key }]] as const] : []
  })
  return new Map(told)
})

/** Who has bought here before; orders tell it in the house. */
const buyers = new Set<string>()
describeBuyers('orders', async (_db, personId) => ({ ordersPaid: buyers.has(personId) ? 1 : 0 }))

const refused = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : []))
const friends = (count: number): Promise<Actor[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => someone(`Friend ${n}`)))

test('each friend cuts what the rule says, once, and the last comes to the floor', async () => {
  const mei = await someone('Mei')
  const { id } = await open(mei, await offer())
  const [one, two, three] = await friends(3)
  await give(one as Actor, id)
  await give(one as Actor, id)
  assert.equal(await priceOf(mei, id), 8_000)
  await give(two as Actor, id)
  await give(three as Actor, id)
  const { help, helpers, me } = await page(three as Actor, id)
  assert.deepEqual([help.price.amount, help.helped, help.needed, help.state], [4_000, 3, 3, 'open'])
  assert.deepEqual(
    helpers.map(({ name, cut }) => [name, cut.amount]),
    [
      ['F*0', 2_000],
      ['F*1', 2_000],
      ['F*2', 2_000],
    ],
  )
  assert.deepEqual([me.trouble, me.cut?.amount], ['helped', 2_000])
  assert.equal((await facts('sharing.help-reached')).at(-1)?.helpId, id)
  assert.equal((await facts('sharing.help-given')).filter(({ helpId }) => helpId === id).length, 3)
  assert.deepEqual(await findWrong(db, helpBooks), [])
})

test('of many who come for the last place at once exactly one helps', async () => {
  const mei = await someone('Mei')
  const { id } = await open(mei, await offer())
  const crowd = await friends(8)
  const outcomes = await Promise.allSettled(crowd.map((friend) => give(friend, id)))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 3)
  assert.deepEqual(refused(outcomes), Array(5).fill('sharing.help-full'))
  assert.equal(await priceOf(mei, id), 4_000)
  assert.deepEqual(await findWrong(db, helpBooks), [])
})

test('nobody helps themselves, not from their own device or paying from one account, and a device helps once', async () => {
  const [mei, lin, bo] = [await someone('Mei'), await someone('Lin'), await someone('Bo')]
  const { id } = await open(mei, await offer())
  await assert.rejects(give(mei, id), { code: 'sharing.help-own' })
  await perform(mei, (work) => noteDevice(work, mei.id, 'phone'))
  await assert.rejects(give({ ...lin, deviceId: 'phone' }, id), { code: 'sharing.help-own' })
  await give({ ...lin, deviceId: 'tablet' }, id)
  await assert.rejects(give({ ...bo, deviceId: 'tablet' }, id), { code: 'sharing.help-device-used' })
  const again = await someone('Mei again')
  for (const one of [mei, again]) accounts.set(one.id, 'wallet')
  await assert.rejects(give(again, id), { code: 'sharing.help-own' })
  await give({ ...bo, deviceId: 'other' }, id)
})

test('guests help where they may, and places for new people are kept for them', async () => {
  const mei = await someone('Mei')
  const guest = await someone('Guest', [], 'guest')
  const members = await open(mei, await offer())
  await assert.rejects(give(guest, members.id), { code: 'sharing.help-members-only' })
  assert.equal((await page(anonymous, members.id)).me.trouble, 'members-only')
  const open2 = await open(mei, await offer({ forGuests: true, newNeeded: 2 }))
  const [old, older] = await friends(2)
  for (const one of [old, older]) buyers.add((one as Actor).id)
  await give(old as Actor, open2.id)
  await assert.rejects(give(older as Actor, open2.id), { code: 'sharing.help-new-only' })
  assert.equal((await page(mei, open2.id)).help.newStillNeeded, 2)
  await give(guest, open2.id)
  assert.equal((await page(mei, open2.id)).help.newStillNeeded, 1)
})

test('a day’s helps are counted over all calls, also when they are given at once', async () => {
  const [busy] = await friends(1)
  const owners = await friends(5)
  const offerId = await offer({ helpsPerDay: 2 })
  const calls = await Promise.all(owners.map((owner) => open(owner, offerId)))
  const outcomes = await Promise.allSettled(calls.map(({ id }) => give(busy as Actor, id)))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2)
  assert.deepEqual(refused(outcomes), Array(3).fill('sharing.helped-enough-today'))
  const left = calls[outcomes.findIndex(({ status }) => status === 'rejected')]
  assert.equal((await page(busy as Actor, left?.id ?? '')).me.trouble, 'today')
})

test('two presses open one call; so many calls a person, and none when the offer is over or gone', async () => {
  const mei = await someone('Mei')
  const offerId = await offer({ callsPerPerson: 1, callHours: 1 })
  const [one, other] = await Promise.all([open(mei, offerId), open(mei, offerId)])
  assert.equal(one.id, other.id)
  clock.advance(minutes(60))
  await assert.rejects(open(mei, offerId), { code: 'sharing.help-calls-used' })
  const paused = await offer()
  await perform(on.operator, (work) => turnHelpOffer(work, paused, { version: 1, act: 'paused' }))
  await assert.rejects(open(mei, paused), { code: 'sharing.help-offer-not-open' })
  await assert.rejects(open(mei, await offer({}, 10_000, 0)), { code: 'sharing.help-offer-gone' })
})

test('a call ends with its time; whoever comes later is told, and it is written down once', async () => {
  const [mei, lin] = [await someone('Mei'), await someone('Lin')]
  const { id } = await open(mei, await offer({ callHours: 1 }))
  clock.advance(minutes(60))
  assert.equal((await page(lin, id)).help.state, 'expired')
  await assert.rejects(give(lin, id), { code: 'sharing.help-over' })
  assert.ok((await perform(system, expireHelps)) >= 1)
  assert.equal(await perform(system, expireHelps), 0)
  assert.equal((await facts('sharing.help-expired')).filter(({ helpId }) => helpId === id).length, 1)
})

test('an edit is for calls to come, and names the version it saw', async () => {
  const mei = await someone('Mei')
  const offerId = await offer()
  const { id } = await open(mei, offerId)
  const before = await readHelpOffer(db, offerId, clock.now())
  const draft = {
    variantId: before.variantId,
    startPrice: 10_000,
    floorPrice: 9_000,
    needed: 5,
    newNeeded: 0,
    shape: 'early' as const,
    buyAt: 'floor' as const,
    startsAt: before.startsAt,
    endsAt: before.endsAt,
    callHours: 2,
    callsPerPerson: 1,
    helpsPerDay: 1,
    forGuests: true,
  }
  await perform(on.operator, (work) => changeHelpOffer(work, offerId, { version: 1, draft }))
  const { help } = await page(mei, id)
  assert.deepEqual([help.floorPrice.amount, help.needed], [4_000, 3])
  assert.equal((await readHelpOffer(db, offerId, clock.now())).needed, 5)
  const stale = perform(on.operator, (work) => changeHelpOffer(work, offerId, { version: 1, draft }))
  await assert.rejects(stale, { code: 'sharing.stale-edit' })
})

test('lists tell what runs, what came of it, and one’s own calls', async () => {
  const mei = await someone('Mei')
  const offerId = await offer()
  const { id } = await open(mei, offerId)
  const [friend] = await friends(1)
  await give(friend as Actor, id)
  const { items } = await listHelpOffers(db, { limit: 1 }, clock.now())
  assert.deepEqual([items[0]?.id, items[0]?.state], [offerId, 'running'])
  const run = (await listRunHelpOffers(db, { q: 'lamp', state: 'running', limit: 1 }, clock.now())).items[0]
  assert.deepEqual([run?.calls, run?.helps, run?.newHelpers, run?.bought], [1, 1, 1, 0])
  assert.deepEqual(
    (await listOwnHelps(db, mei.id, {}, clock.now())).items.map((help) => help.id),
    [id],
  )
  const [row] = (await listOfferHelps(db, offerId, { state: 'open' }, clock.now())).items
  assert.deepEqual([row?.owner.name, row?.helped, row?.price.amount], ['Mei', 1, 8_000])
})

test('the database itself keeps places, floors and what was promised', async () => {
  const mei = await someone('Mei')
  const { id } = await open(mei, await offer())
  await assert.rejects(
    sql`update sharing.price_help set cut = 6000 where id = ${id}`.execute(db),
    /price_help_at_floor/,
  )
  await assert.rejects(sql`update sharing.price_help set helped = 4 where id = ${id}`.execute(db), /price_help/)
  await assert.rejects(sql`update sharing.price_help set needed = 1 where id = ${id}`.execute(db), /cannot change/)
})

test('a guest’s help goes to the member, and erasing leaves the price as it is', async () => {
  const [mei, lin, guest] = [await someone('Mei'), await someone('Lin'), await someone('Guest', [], 'guest')]
  const { id } = await open(mei, await offer({ forGuests: true }))
  await give({ ...guest, deviceId: 'a' }, id)
  await give({ ...lin, deviceId: 'b' }, id)
  await perform(system, (work) => mergePerson(work, guest.id, lin.id))
  assert.equal(await priceOf(mei, id), 6_000)
  await perform(lin, (work) => erasePerson(work, lin.id))
  assert.equal(await priceOf(mei, id), 6_000)
  await perform(mei, (work) => erasePerson(work, mei.id))
  assert.equal((await page(guest, id)).help.state, 'expired')
  assert.deepEqual(await findWrong(db, helpBooks), [])
  clock.advance(minutes(3 * 24 * 60))
  await perform(system, forgetHelpDays)
  const { rows } = await sql`select from sharing.help_day`.execute(db)
  assert.equal(rows.length, 0)
})
