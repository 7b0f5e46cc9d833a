import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { erasePerson } from '#domains/identity/person/erase'
import { mergePerson } from '#domains/identity/person/merge'
import { noteDevice } from '#domains/identity/session/seen'
import { describeBuyers } from '#domains/promotions/index'
import { newId } from '#kernel/id'
import { findWrong } from '#platform/operations/books/index'
import { system } from '#platform/work'
import { minutes } from '#test/world/stage'
import { invitationStage } from '../test/invitations.ts'
import { accept } from './accept.ts'
import { invitationBooks } from './books.ts'
import { changeCampaign, turnCampaign } from './campaign/keep.ts'
import { listCampaigns, readCampaign } from './campaign/queries.ts'
import { decide } from './decide.ts'
import { getInvitedPage, getOwnInvitations, listInvitations, listSent } from './queries.ts'
import { describeTraces, forgetNetworks, noteNetwork } from './traces.ts'

const on = await invitationStage()
const {
  db,
  perform,
  someone,
  clock,
  operator,
  campaign,
  invite,
  come,
  join,
  pays,
  refunds,
  brought,
  stateOf,
  couponsOf,
} = on
const buyers = new Set<string>()
describeBuyers('orders', async (_db, personId) => ({ ordersPaid: buyers.has(personId) ? 1 : 0 }))
/** Addresses that people have; orders tell them in the house. */
const addresses = new Map<string, string>()
describeTraces('orders', async (_db, personIds) => {
  const told = personIds.flatMap((id) => {
    const key = addresses.get(id)
    return key ? [[id, [{ kind: 'address' as const, key }]] as const] : []
  })
  return new Map(told)
})

const waitingOf = async (name: string) => (await listInvitations(db, { q: name, state: 'waiting' })).items
const ruling = (id: string, act: 'approve' | 'refuse') =>
  perform(operator, (work) => decide(work, id, { act, reason: 'looked at it' }))

test('both sides get their coupons once the invited, who is new, has paid a first order that is large enough', async () => {
  await campaign()
  const mei = await someone('Mei')
  const token = await invite(mei)
  const lin = await come(token)
  assert.equal(await stateOf(lin), 'accepted')
  await join(lin)
  await pays(lin, 4_999)
  assert.deepEqual([await stateOf(lin), await couponsOf(mei)], ['joined', 0])
  await pays(lin, 5_000)
  await pays(lin, 9_000)
  assert.deepEqual([await stateOf(lin), await couponsOf(mei), await couponsOf(lin)], ['rewarded', 1, 1])
  const { rewarded, left, leftToday, campaign: rules } = await getOwnInvitations(db, mei.id, clock.now())
  assert.deepEqual([rewarded, left, leftToday, rules?.inviterCoupon?.title.en], [1, 19, 4, '10 off'])
  const sent = (await listSent(db, mei.id, {})).items
  assert.deepEqual([sent.length, sent[0]?.name, sent[0]?.state], [1, 'N*y', 'rewarded'])
  assert.equal((await on.facts('sharing.invitation-rewarded')).length, 1)
  assert.deepEqual(await findWrong(db, invitationBooks), [])
})

test('a reward for joining comes with the account, one for keeping once the time for returns is over', async () => {
  const mei = await someone('Mei')
  const token = await invite(mei)
  await campaign({ givenWhen: 'joined' })
  const lin = await come(token)
  await join(lin)
  assert.equal(await stateOf(lin), 'rewarded')
  await campaign({ givenWhen: 'kept' })
  const bo = await come(token)
  await join(bo)
  const orderId = await pays(bo, 9_000)
  await refunds(orderId, 4_001)
  await on.told('orders.order-completed', { orderId })
  assert.equal(await stateOf(bo), 'joined')
  const next = await pays(bo, 9_000)
  await refunds(next, 4_000)
  await on.told('orders.order-completed', { orderId: next })
  assert.equal(await stateOf(bo), 'rewarded')
})

test('who is not new, has accepted before, invites themselves, or comes when nothing runs is told', async () => {
  const id = await campaign()
  const mei = await someone('Mei')
  const token = await invite(mei)
  const takes = (who: typeof mei) => perform(who, (work) => accept(work, token, 'n'))
  await assert.rejects(takes(mei), { code: 'sharing.invitation-own' })
  const old = await someone('Old')
  clock.advance(minutes(24 * 60))
  await assert.rejects(takes(old), { code: 'sharing.invitation-not-new' })
  const buyer = await someone('Buyer', [], 'guest')
  buyers.add(buyer.id)
  await assert.rejects(takes(buyer), { code: 'sharing.invitation-not-new' })
  const lin = await come(token)
  await perform(lin, async (work) => accept(work, await invite(await someone('Other')), 'n'))
  assert.equal(
    (await listInvitations(db, { limit: 200 })).items.filter(({ invited }) => invited.id === lin.id).length,
    1,
  )
  assert.deepEqual((await getInvitedPage(db, token, lin, clock.now())).mine, { state: 'accepted' })
  await assert.rejects(getInvitedPage(db, '0'.repeat(12), lin, clock.now()), { code: 'sharing.unknown-invitation' })
  for (const one of (await listCampaigns(db, { state: 'running', limit: 50 }, clock.now())).items)
    await perform(operator, (work) => turnCampaign(work, one.id, { version: one.version, act: 'ended' }))
  assert.equal((await readCampaign(db, id, clock.now())).state, 'ended')
  await assert.rejects(takes(await someone('Late', [], 'guest')), { code: 'sharing.invitation-over' })
  assert.equal((await getInvitedPage(db, token, mei, clock.now())).trouble, 'own')
})

test('of many who earn it at once exactly as many are rewarded as the caps let, of the inviter and of the budget', async () => {
  await campaign({ perDay: 2 })
  const mei = await someone('Mei')
  const token = await invite(mei)
  const friends = await Promise.all(Array.from({ length: 5 }, () => come(token)))
  await Promise.all(friends.map(join))
  await Promise.all(friends.map((friend) => pays(friend, 6_000)))
  const states = await Promise.all(friends.map(stateOf))
  assert.deepEqual(states.toSorted(), ['capped', 'capped', 'capped', 'rewarded', 'rewarded'])
  assert.equal(await couponsOf(mei), 2)
  await campaign({ budget: 3 })
  const inviters = await Promise.all(Array.from({ length: 6 }, (_, n) => someone(`I${n}`)))
  const others = await Promise.all(inviters.map(async (inviter) => come(await invite(inviter))))
  await Promise.all(others.map(join))
  await Promise.all(others.map((other) => pays(other, 6_000)))
  assert.equal((await Promise.all(others.map(stateOf))).filter((state) => state === 'rewarded').length, 3)
  assert.deepEqual(await findWrong(db, invitationBooks), [])
})

test('signals let a reward wait for a person, who gives or refuses it with a reason; refused ones free their place', async () => {
  await campaign({ perDay: 1 })
  const mei = await someone('Meimei')
  const token = await invite(mei)
  const twin = await come(token)
  await perform(twin, (work) => noteDevice(work, twin.id, 'one-phone'))
  await perform(mei, (work) => noteDevice(work, mei.id, 'one-phone'))
  await join(twin)
  await pays(twin, 6_000)
  assert.deepEqual([await stateOf(twin), await couponsOf(mei)], ['waiting', 0])
  const [first] = await waitingOf('meimei')
  assert.deepEqual([first?.score, first?.signals], [60, [{ kind: 'device', weight: 60 }]])
  assert.equal(await stateOf(await brought(token)), 'capped')
  await ruling(first?.id ?? '', 'refuse')
  await assert.rejects(ruling(first?.id ?? '', 'approve'), { code: 'sharing.invitation-not-waiting' })
  const neighbour = await come(token)
  for (const { id } of [mei, neighbour]) addresses.set(id, 'lane 7')
  await join(neighbour)
  await pays(neighbour, 6_000)
  const [second] = await waitingOf('meimei')
  assert.deepEqual(second?.signals, [{ kind: 'address', weight: 40 }])
  await ruling(second?.id ?? '', 'approve')
  assert.deepEqual([await stateOf(neighbour), await couponsOf(mei), await couponsOf(neighbour)], ['rewarded', 1, 1])
  const { rows } = await sql<{ act: string }>`
    select act from identity.audit_entry where subject_kind = 'invitation' order by act`.execute(db)
  assert.deepEqual(
    rows.map(({ act }) => act),
    ['sharing.invitation-approved', 'sharing.invitation-refused'],
  )
})

test('one network alone is no reason to wait, and many from it at once are', async () => {
  await campaign()
  const mei = await someone('Mei')
  await perform(mei, (work) => noteNetwork(work, 'dormitory'))
  const token = await invite(mei)
  assert.equal(await stateOf(await brought(token, 6_000, 'dormitory')), 'rewarded')
  assert.equal(await stateOf(await brought(token, 6_000, 'dormitory')), 'rewarded')
  const third = await brought(token, 6_000, 'dormitory')
  assert.equal(await stateOf(third), 'waiting')
  clock.advance(minutes(8 * 24 * 60))
  await perform(system, forgetNetworks)
  const { rows } = await sql`select from sharing.network_seen`.execute(db)
  assert.equal(rows.length, 0)
})

test('when the coupons are gone the reward waits, and nothing is given to one side only', async () => {
  const inviterBatchId = await on.batch()
  await campaign({ inviterBatchId, invitedBatchId: await on.batch({ total: 1 }) })
  const mei = await someone('Mei')
  const token = await invite(mei)
  await brought(token)
  const second = await brought(token)
  assert.deepEqual([await stateOf(second), await couponsOf(mei), await couponsOf(second)], ['waiting', 1, 0])
  const one = (await listInvitations(db, { state: 'waiting', limit: 200 })).items.find(
    ({ invited }) => invited.id === second.id,
  )
  assert.deepEqual(
    one?.signals.map(({ kind }) => kind),
    ['coupons-gone'],
  )
  await assert.rejects(ruling(one?.id ?? '', 'approve'), { code: 'promotions.none-left' })
  assert.equal(await stateOf(second), 'waiting')
})

test('what went back takes the reward back as far as it is not used; a waiting one is over, a cancelled order earns nothing', async () => {
  await campaign()
  const mei = await someone('Mei')
  const token = await invite(mei)
  const lin = await come(token)
  await join(lin)
  const orderId = await pays(lin, 9_000)
  await refunds(orderId, 4_000)
  assert.deepEqual([await stateOf(lin), await couponsOf(mei)], ['rewarded', 1])
  await refunds(orderId, 1_000)
  assert.deepEqual([await stateOf(lin), await couponsOf(mei), await couponsOf(lin)], ['reversed', 0, 0])
  await pays(lin, 9_000)
  assert.equal(await stateOf(lin), 'reversed')
  await campaign({ reviewAt: 0 })
  const bo = await come(token)
  await join(bo)
  const other = await pays(bo, 9_000)
  await on.told('orders.order-cancelled', { orderId: other, personId: bo.id, reason: '', wasPaid: true })
  assert.equal(await stateOf(bo), 'void')
  assert.deepEqual(await findWrong(db, invitationBooks), [])
})

test('a guest who turns out to be a member was not new, and erased people leave only counts', async () => {
  const campaignId = await campaign()
  const mei = await someone('Mei')
  const token = await invite(mei)
  const [guest, old] = [await come(token), await someone('Old')]
  await perform(system, (work) => mergePerson(work, guest.id, old.id))
  assert.equal(await stateOf(old), 'void')
  const lin = await brought(token)
  const own = await come(token)
  await perform(system, (work) => mergePerson(work, own.id, mei.id))
  await perform(lin, (work) => erasePerson(work, lin.id))
  await perform(mei, (work) => erasePerson(work, mei.id))
  const after = await readCampaign(db, campaignId, clock.now())
  assert.deepEqual([after.accepted, after.rewarded], [3, 1])
  assert.deepEqual(await findWrong(db, invitationBooks), [])
})

test('an edit names the version it saw, and needs coupons that exist', async () => {
  const campaignId = await campaign()
  const { version, title, givenWhen, least, withinDays, perDay, perInviter, budget, reviewAt, startsAt, endsAt } =
    await readCampaign(db, campaignId, clock.now())
  const same = { title, givenWhen, least, withinDays, perDay, perInviter, budget, reviewAt, startsAt, endsAt }
  const change = (draft: object, seen = version) =>
    perform(operator, (work) => changeCampaign(work, campaignId, { version: seen, draft: { ...same, ...draft } }))
  await assert.rejects(change({}), { code: 'sharing.campaign-without-reward' })
  await assert.rejects(change({ invitedBatchId: newId() }), { code: 'sharing.no-reward' })
  await change({ invitedBatchId: await on.batch(), budget: 7 })
  assert.equal((await readCampaign(db, campaignId, clock.now())).budget, 7)
  await assert.rejects(change({ invitedBatchId: await on.batch() }), { code: 'sharing.stale-edit' })
})
