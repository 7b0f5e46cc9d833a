import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as contract from '#contracts/identity'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { enterAsGuest } from '../guest/enter.ts'
import { identityWorld, password, whoIn } from '../test/house.ts'

const world = await identityWorld()
const owner = await world.member('Ling', 'owner')
const moderator = await world.member('Mo', 'moderator')
const reason = '刷屏广告'

test('staff find people by name, address, role and kind, page by page', async () => {
  const guest = await world.browser().call(contract.enterAsGuest)
  const found = async (query: Record<string, string>) =>
    (await owner.call(contract.listPeople, { query })).items.map(({ id }) => id)
  assert.deepEqual(await found({ text: 'mo@exam' }), [moderator.id])
  assert.deepEqual(await found({ text: 'LIN' }), [owner.id])
  assert.deepEqual(await found({ text: moderator.id }), [moderator.id])
  assert.deepEqual(await found({ text: '%' }), [])
  assert.deepEqual(await found({ role: 'moderator' }), [moderator.id])
  assert.deepEqual(await found({ kind: 'guest' }), [guest.id])
  assert.ok((await found({ kind: 'staff' })).includes(owner.id))

  const first = await owner.call(contract.listPeople, { query: { limit: '2' } })
  assert.equal(first.items.length, 2)
  const rest = await owner.call(contract.listPeople, { query: { limit: '200', after: first.next ?? '' } })
  const ids = [...first.items, ...rest.items].map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(rest.next, undefined)
})

test('a person without the right sees and changes nobody', async () => {
  const viewer = await world.member('Vera')
  const params = { personId: owner.id }
  assert.equal((await viewer.refused(contract.listPeople)).status, 403)
  assert.equal((await world.browser().refused(contract.listPeople)).status, 401)
  assert.equal((await viewer.refused(contract.getPerson, { params })).type, 'http.not-permitted')
  assert.equal((await moderator.refused(contract.banPerson, { params, body: { reason } })).status, 403)
  const missing = await owner.refused(contract.getPerson, { params: { personId: newId() } })
  assert.equal(missing.type, 'identity.unknown-person')
})

test('a role gives its rights at once and takes them at once', async () => {
  const member = await world.member('Zhou')
  const params = { personId: member.id, role: 'moderator' }
  assert.deepEqual((await whoIn(member))?.permissions, [])
  assert.deepEqual((await owner.call(contract.grantRole, { params })).roles, ['moderator'])
  await owner.call(contract.grantRole, { params })
  assert.ok((await member.call(contract.listPeople)).items.length > 0)
  assert.deepEqual((await owner.call(contract.revokeRole, { params })).roles, [])
  assert.equal((await member.refused(contract.listPeople)).status, 403)
})

test('a guest cannot hold a role', async () => {
  const guest = await world.browser().call(contract.enterAsGuest)
  const refused = await owner.refused(contract.grantRole, { params: { personId: guest.id, role: 'host' } })
  assert.equal(refused.type, 'identity.guests-cannot')
})

test('a barred member may look and leave, and is told why every other act is refused', async () => {
  const member = await world.member('Xu')
  const until = new Date(Date.now() + 3_600_000).toISOString()
  const banned = await owner.call(contract.banPerson, { params: { personId: member.id }, body: { reason, until } })
  assert.deepEqual([banned.ban?.reason, banned.ban?.until, banned.ban?.byName], [reason, until, 'Ling'])

  const refused = await member.refused(contract.changeProfile, { body: { name: 'Xu 2' } })
  assert.equal(refused.type, 'identity.banned')
  assert.equal(refused.reason, reason)
  assert.equal(new Date(String(refused.until)).toISOString(), until)
  assert.equal((await member.refused(contract.getMe)).type, 'identity.banned')
  await member.call(contract.getSignInMethods)
  assert.deepEqual(
    (await owner.call(contract.listPeople, { query: { banned: 'true' } })).items.map(({ id }) => id),
    [member.id],
  )

  await owner.call(contract.restorePerson, { params: { personId: member.id } })
  assert.equal((await member.call(contract.changeProfile, { body: { name: 'Xu 2' } })).name, 'Xu 2')
})

test('a barred guest stays out on the same device, also under another account', async () => {
  const browser = world.browser()
  const guest = await browser.call(contract.enterAsGuest)
  await owner.call(contract.banPerson, { params: { personId: guest.id }, body: { reason } })
  assert.equal((await browser.refused(contract.enterAsGuest)).type, 'identity.banned')
  browser.cookies.delete('nightmarket.guest')
  assert.equal((await browser.refused(contract.enterAsGuest)).type, 'identity.banned')
  const body = { name: 'Again', email: 'again@example.com', password }
  assert.equal((await browser.refused(contract.signUp, { body })).type, 'identity.banned')
  await owner.call(contract.restorePerson, { params: { personId: guest.id } })
  assert.equal((await browser.call(contract.enterAsGuest)).kind, 'guest')
})

test('another account does not shake off a ban of the device, and goes on elsewhere', async () => {
  const member = await world.member('Yan')
  const browser = world.browser()
  const guest = await browser.call(contract.enterAsGuest)
  await owner.call(contract.banPerson, { params: { personId: guest.id }, body: { reason } })
  const signIn = { body: { email: member.email, password, remember: true } }
  assert.equal((await browser.refused(contract.signIn, signIn)).type, 'identity.banned')
  browser.cookies.delete('nightmarket.guest')
  await browser.call(contract.signIn, signIn)
  assert.equal((await browser.refused(contract.changeProfile, { body: { name: 'Free' } })).type, 'identity.banned')
  assert.equal((await member.call(contract.changeProfile, { body: { name: 'Yan Yan' } })).name, 'Yan Yan')
})

test('nobody bars themselves, nor in the past, nor somebody above them', async () => {
  const operator = await world.member('Op', 'operator')
  const own = await owner.refused(contract.banPerson, { params: { personId: owner.id }, body: { reason } })
  assert.equal(own.type, 'identity.not-yourself')
  const past = await owner.refused(contract.banPerson, {
    params: { personId: operator.id },
    body: { reason, until: '2020-01-01T00:00:00Z' },
  })
  assert.equal(past.type, 'identity.ban-in-past')
})

test('staff sign a person out everywhere', async () => {
  const member = await world.member('Qi')
  const second = world.browser()
  await second.call(contract.signIn, { body: { email: member.email, password, remember: true } })
  const params = { personId: member.id }
  assert.equal((await owner.call(contract.listSessionsOf, { params })).items.length, 2)
  assert.deepEqual(await owner.call(contract.endSessionsOf, { params }), { ended: 2 })
  assert.equal(await whoIn(member), undefined)
  assert.equal(await whoIn(second), undefined)
})

test('a member sees the own sessions and ends them, never those of others', async () => {
  const member = await world.member('Ning')
  const second = world.browser()
  await second.call(contract.signIn, { body: { email: member.email, password, remember: true } })
  const { items } = await second.call(contract.listMySessions)
  assert.deepEqual(items.map(({ isThis }) => isThis).sort(), [false, true])
  const theirs = items.find(({ isThis }) => isThis)?.id ?? ''
  const foreign = await moderator.refused(contract.endMySession, { params: { sessionId: theirs } })
  assert.equal(foreign.type, 'identity.unknown-session')
  assert.deepEqual(await second.call(contract.endMyOtherSessions), { ended: 1 })
  assert.equal(await whoIn(member), undefined)
  assert.equal((await whoIn(second))?.id, member.id)
})

test('a demo guest made by the house is listed as such', async () => {
  const made = await world.house.perform(system, (work) => enterAsGuest(work, { language: 'zh-CN', isDemo: true }))
  const person = await owner.call(contract.getPerson, { params: { personId: made.personId } })
  assert.equal(person.isDemo, true)
  assert.match(person.name, /^游客\d{4}$/)
})
