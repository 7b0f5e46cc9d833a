import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import * as contract from '#contracts/identity'
import * as house from '#contracts/platform/house'
import { identityWorld, whoIn } from '../test/house.ts'

const world = await identityWorld()
const codeSent = () => /\d{6}/.exec(world.texts.at(-1)?.text ?? '')?.[0] ?? ''
const waitOver = () => sql`delete from identity.attempt`.execute(world.house.db)

test('a number that is new becomes a member who was the guest, and signs in again as the same', async () => {
  const phone = '+8613812345678'
  const browser = world.browser()
  const guest = await browser.call(contract.enterAsGuest)
  const sent = await browser.call(contract.sendPhoneCode, { body: { phone } })
  assert.deepEqual(sent, { validForMs: 300_000, nextInMs: 60_000 })
  await browser.call(contract.provePhone, { body: { phone, code: codeSent() } })
  const me = await whoIn(browser)
  assert.deepEqual([me?.id, me?.kind, me?.phone, me?.email], [guest.id, 'member', phone, undefined])
  await waitOver()
  const other = world.browser()
  await other.call(contract.sendPhoneCode, { body: { phone } })
  await other.call(contract.provePhone, { body: { phone, code: codeSent() } })
  assert.equal((await whoIn(other))?.id, guest.id)
})

test('three wrong codes use up the right one', async () => {
  const phone = '+8613812345679'
  const browser = world.browser()
  await browser.call(contract.sendPhoneCode, { body: { phone } })
  const right = codeSent()
  const wrong = right === '111111' ? '222222' : '111111'
  for (let guess = 0; guess < 3; guess++) {
    assert.equal(
      (await browser.refused(contract.provePhone, { body: { phone, code: wrong } })).type,
      'identity.wrong-code',
    )
  }
  const late = await browser.refused(contract.provePhone, { body: { phone, code: right } })
  assert.equal(late.type, 'identity.code-used-up')
})

test('one number gets one code a minute, whoever asks', async () => {
  const phone = '+8613812345680'
  await world.browser().call(contract.sendPhoneCode, { body: { phone } })
  const soon = await world.browser().refused(contract.sendPhoneCode, { body: { phone } })
  assert.equal(soon.type, 'identity.too-many-tries')
  assert.ok(Number(soon.retryAfterSeconds) <= 60)
})

test('one code lets one of two in who send it at once', async () => {
  const phone = '+8613812345681'
  await world.browser().call(contract.sendPhoneCode, { body: { phone } })
  const body = { phone, code: codeSent() }
  const answers = await Promise.allSettled(
    [world.browser(), world.browser()].map((browser) => browser.call(contract.provePhone, { body })),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('what the house does not offer is refused in words', async () => {
  const owner = await world.member('Owner', 'owner')
  await owner.call(house.changeSettings, { body: { signUpIsOpen: false, guestsMayEnter: false } })
  const phone = '+8613812345690'
  await world.browser().call(contract.sendPhoneCode, { body: { phone } })
  const closed = await world.browser().refused(contract.provePhone, { body: { phone, code: codeSent() } })
  assert.equal(closed.type, 'identity.sign-up-closed')
  const body = { name: 'New', email: 'new@example.com', password: 'long-enough-now' }
  assert.equal((await world.browser().refused(contract.signUp, { body })).type, 'identity.sign-up-closed')
  assert.equal((await world.browser().refused(contract.enterAsGuest)).type, 'identity.guests-off')

  await owner.call(house.changeSettings, { body: { phoneSignIn: false } })
  const off = await world.browser().refused(contract.sendPhoneCode, { body: { phone: '+8613812345691' } })
  assert.equal(off.type, 'identity.method-off')
  const last = await owner.refused(house.changeSettings, { body: { emailSignIn: false } })
  assert.equal(last.type, 'identity.locked-out')
  assert.deepEqual(await world.browser().call(contract.getSignInMethods), {
    guest: false,
    signUp: false,
    email: true,
    phone: false,
    providers: [],
  })
})
