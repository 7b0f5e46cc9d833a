import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import * as contract from '#contracts/identity'
import { identityWorld, password, whoIn } from '../test/house.ts'

const world = await identityWorld()

test('nobody is nobody until they do something, then a guest, and stays that guest', async () => {
  const browser = world.browser()
  assert.equal(await whoIn(browser), undefined)
  const guest = await browser.call(contract.enterAsGuest, { headers: { 'accept-language': 'en-GB,en;q=0.9' } })
  assert.equal(guest.kind, 'guest')
  assert.match(guest.name, /^Guest \d{4}$/)
  assert.equal((await browser.call(contract.enterAsGuest)).id, guest.id)
  assert.equal((await whoIn(browser))?.id, guest.id)
})

test('a guest who signs up keeps the id, and with it everything', async () => {
  const browser = world.browser()
  const guest = await browser.call(contract.enterAsGuest)
  const answer = await browser.call(contract.signUp, { body: { name: '小美', email: 'Mei@Example.com', password } })
  assert.deepEqual(answer, { next: 'in' })
  const me = await whoIn(browser)
  assert.deepEqual([me?.id, me?.kind, me?.name, me?.email], [guest.id, 'member', '小美', 'mei@example.com'])
  assert.equal(browser.cookies.has('nightmarket.guest'), false)
})

test('a wrong password and an unknown address are refused alike', async () => {
  const body = { email: 'mei@example.com', password: 'something else', remember: true }
  const wrong = await world.browser().refused(contract.signIn, { body })
  const unknown = await world.browser().refused(contract.signIn, { body: { ...body, email: 'nobody@example.com' } })
  assert.equal(wrong.type, 'identity.wrong-credentials')
  assert.deepEqual(wrong, unknown)
})

test('an address that has an account is not given to another', async () => {
  const { type } = await world.browser().refused(contract.signUp, {
    body: { name: 'Other', email: 'MEI@example.com', password },
  })
  assert.equal(type, 'identity.email-taken')
})

test('what a member did as a guest on another device is joined to the account at sign-in', async () => {
  const browser = world.browser()
  const guest = await browser.call(contract.enterAsGuest)
  await browser.call(contract.signIn, { body: { email: 'mei@example.com', password, remember: true } })
  const me = await whoIn(browser)
  assert.notEqual(me?.id, guest.id)
  const { rows } = await sql`
    select data from platform.fact where name = 'identity.person-merged' order by id desc limit 1`.execute(
    world.house.db,
  )
  assert.deepEqual(rows, [{ data: { fromId: guest.id, intoId: me?.id } }])
  assert.equal((await browser.call(contract.getPersonCard, { params: { personId: guest.id } })).id, me?.id)
})

test('signing out ends the session, also for a copy of its cookie', async () => {
  const browser = world.browser()
  await browser.call(contract.signIn, { body: { email: 'mei@example.com', password, remember: true } })
  const thief = world.browser()
  for (const [name, value] of browser.cookies) thief.cookies.set(name, value)
  assert.ok(await whoIn(thief))
  await browser.call(contract.signOut)
  assert.equal(await whoIn(browser), undefined)
  assert.equal(await whoIn(thief), undefined)
})

test('forged cookies are worth nothing', async () => {
  const browser = world.browser()
  await browser.call(contract.signIn, { body: { email: 'mei@example.com', password, remember: true } })
  const real = decodeURIComponent(browser.cookies.get('nightmarket.session_token') ?? '')
  const [token, signature = ''] = real.split('.')
  for (const value of [
    `${token}.AAAA`,
    `${token}`,
    `other.${signature}`,
    `${token}.${signature.slice(1)}`,
    '%',
    '.',
    '',
  ]) {
    const forger = world.browser()
    forger.cookies.set('nightmarket.session_token', value === '%' ? '%' : encodeURIComponent(value))
    assert.equal(await whoIn(forger), undefined, value)
  }
  const guest = await world.browser().call(contract.enterAsGuest)
  const forger = world.browser()
  forger.cookies.set('nightmarket.guest', `${guest.id}.${'A'.repeat(43)}`)
  assert.equal(await whoIn(forger), undefined)
})

test('guessing one account is stopped, but not for the device that knows the owner', async () => {
  const own = world.browser()
  await own.call(contract.signUp, { body: { name: 'Lin', email: 'lin@example.com', password } })
  const body = { email: 'lin@example.com', password: 'wrong-wrong-wrong', remember: true }
  let refused = await world.browser().refused(contract.signIn, { body })
  for (let guess = 0; guess < 10; guess++) refused = await world.browser().refused(contract.signIn, { body })
  assert.equal(refused.type, 'identity.too-many-tries')
  assert.ok(Number(refused.retryAfterSeconds) > 800)
  const right = { email: 'lin@example.com', password, remember: true }
  assert.equal((await world.browser().refused(contract.signIn, { body: right })).type, 'identity.too-many-tries')
  assert.deepEqual(await own.call(contract.signIn, { body: right }), { next: 'in' })
})

test('a forgotten password is chosen anew by mail, once, and every session ends', async () => {
  const browser = world.browser()
  await browser.call(contract.signUp, { body: { name: 'An', email: 'an@example.com', password } })
  await browser.call(contract.forgetPassword, { body: { email: 'an@example.com' } })
  await browser.call(contract.forgetPassword, { body: { email: 'not-here@example.com' } })
  const token = await world.mailedToken('an@example.com', 'reset-password')
  const fresh = 'a-new-lantern-for-an'
  await world.browser().call(contract.resetPassword, { body: { token, password: fresh } })
  assert.equal(await whoIn(browser), undefined)
  const again = await world.browser().refused(contract.resetPassword, { body: { token, password } })
  assert.equal(again.type, 'identity.bad-token')
  assert.deepEqual(await browser.call(contract.signIn, { body: { email: 'an@example.com', password: fresh } }), {
    next: 'in',
  })
})

test('a password has to be long enough and a new one different', async () => {
  const member = await world.member('Short')
  const short = await member.refused(contract.changePassword, { body: { current: password, password: 'short' } })
  assert.equal(short.type, 'http.invalid-input')
  const same = await member.refused(contract.changePassword, { body: { current: password, password } })
  assert.equal(same.type, 'identity.weak-password')
  const wrong = await member.refused(contract.changePassword, { body: { current: 'no', password: 'long-enough-now' } })
  assert.equal(wrong.type, 'identity.wrong-password')
  await member.call(contract.changePassword, { body: { current: password, password: 'long-enough-now' } })
  assert.equal((await whoIn(member))?.name, 'Short')
})
