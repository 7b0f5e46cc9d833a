import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import * as contract from '#contracts/identity'
import * as house from '#contracts/platform/house'
import type { Browser } from '../test/browser.ts'
import { identityWorld, password, whoIn } from '../test/house.ts'
import { appCode } from '../test/totp.ts'

const world = await identityWorld()

async function enrol(browser: Browser) {
  const enrolled = await browser.call(contract.enrolSecondFactor, { body: { password } })
  await browser.call(contract.confirmSecondFactor, { body: { code: appCode(enrolled.uri) } })
  return enrolled
}

const signIn = (browser: Browser, email: string) =>
  browser.call(contract.signIn, { body: { email, password, remember: true } })

test('with a second factor the password alone lets nobody in', async () => {
  const owner = await world.member('Yun', 'operator')
  const { uri } = await enrol(owner)
  assert.equal((await whoIn(owner))?.secondFactor, 'on')

  const browser = world.browser()
  assert.deepEqual(await signIn(browser, owner.email), { next: 'second-factor' })
  assert.equal(await whoIn(browser), undefined)
  const wrong = await browser.refused(contract.proveSecondFactor, { body: { code: '000000' } })
  assert.equal(wrong.type, 'identity.wrong-code')
  assert.equal(await whoIn(browser), undefined)
  assert.deepEqual(await browser.call(contract.proveSecondFactor, { body: { code: appCode(uri) } }), { next: 'in' })
  assert.equal((await whoIn(browser))?.id, owner.id)
})

test('turning it on ends the sessions that were begun without it', async () => {
  const member = await world.member('Bo')
  const other = world.browser()
  await signIn(other, member.email)
  assert.ok(await whoIn(other))
  await enrol(member)
  assert.ok(await whoIn(member))
  assert.equal(await whoIn(other), undefined)
})

test('a backup code works once', async () => {
  const member = await world.member('Kai')
  const { backupCodes } = await enrol(member)
  const [code = ''] = backupCodes
  const browser = world.browser()
  await signIn(browser, member.email)
  await browser.call(contract.proveSecondFactor, { body: { code, kind: 'backup' } })
  assert.equal((await whoIn(browser))?.id, member.id)
  const again = world.browser()
  await signIn(again, member.email)
  const refused = await again.refused(contract.proveSecondFactor, { body: { code, kind: 'backup' } })
  assert.equal(refused.type, 'identity.wrong-code')
})

test('guessing codes ends the challenge after five', async () => {
  const member = await world.member('Dan')
  const { uri } = await enrol(member)
  const browser = world.browser()
  await signIn(browser, member.email)
  const answers: string[] = []
  for (let guess = 0; guess < 6; guess++) {
    answers.push((await browser.refused(contract.proveSecondFactor, { body: { code: '123456' } })).type)
  }
  assert.deepEqual(answers.slice(0, 5), Array(5).fill('identity.wrong-code'))
  assert.equal(answers[5], 'identity.not-challenged')
  const late = await browser.refused(contract.proveSecondFactor, { body: { code: appCode(uri) } })
  assert.equal(late.type, 'identity.not-challenged')
})

test('a phone code is no way around the second factor', async () => {
  const member = await world.member('Fang')
  const phone = '+8613900000001'
  await member.call(contract.sendPhoneCode, { body: { phone } })
  const first = /\d{6}/.exec(world.texts.at(-1)?.text ?? '')?.[0] ?? ''
  await member.call(contract.provePhone, { body: { phone, code: first, attach: true } })
  assert.equal((await whoIn(member))?.phone, phone)
  const { uri } = await enrol(member)
  await sql`delete from identity.attempt`.execute(world.house.db)

  const browser = world.browser()
  await browser.call(contract.sendPhoneCode, { body: { phone } })
  const code = /\d{6}/.exec(world.texts.at(-1)?.text ?? '')?.[0] ?? ''
  assert.deepEqual(await browser.call(contract.provePhone, { body: { phone, code } }), { next: 'second-factor' })
  assert.equal(await whoIn(browser), undefined)
  await browser.call(contract.proveSecondFactor, { body: { code: appCode(uri) } })
  assert.equal((await whoIn(browser))?.id, member.id)
})

test('a house that asks staff for it withholds their rights until they have it', async () => {
  const owner = await world.member('Rong', 'owner')
  const operator = await world.member('Tao', 'operator')
  const viewer = await world.member('Wei')
  await owner.call(house.changeSettings, { body: { staffNeedSecondFactor: true } })

  assert.equal((await whoIn(viewer))?.secondFactor, 'off')
  const owing = await whoIn(operator)
  assert.deepEqual([owing?.secondFactor, owing?.permissions, owing?.roles], ['owed', [], ['operator']])
  assert.equal((await operator.refused(contract.listPeople)).status, 403)

  await enrol(operator)
  assert.ok((await operator.call(contract.listPeople)).items.length > 0)
  const kept = await operator.refused(contract.removeSecondFactor, { body: { password } })
  assert.equal(kept.type, 'identity.factor-required')

  await enrol(owner)
  await owner.call(house.changeSettings, { body: { staffNeedSecondFactor: false } })
  await operator.call(contract.removeSecondFactor, { body: { password } })
  assert.equal((await whoIn(operator))?.secondFactor, 'off')
})
