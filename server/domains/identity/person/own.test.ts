import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'

import * as contract from '#contracts/identity'
import { identityWorld, password, whoIn } from '../test/house.ts'

const world = await identityWorld()
const { db } = world.house

test('a person changes name, line and language; what is only spaces is no name', async () => {
  const guest = world.browser()
  await guest.call(contract.enterAsGuest)
  const me = await guest.call(contract.changeProfile, { body: { name: '  夜 猫 ', bio: '爱喝茶', language: 'en' } })
  assert.deepEqual([me.name, me.bio, me.language], ['夜 猫', '爱喝茶', 'en'])
  assert.equal((await whoIn(guest))?.name, '夜 猫')
  assert.equal((await guest.refused(contract.changeProfile, { body: { name: '   ' } })).type, 'http.invalid-input')
  assert.equal((await guest.refused(contract.changeProfile, { body: { roles: ['owner'] } })).type, 'http.invalid-input')
})

test('a picture is cut square, and the old one goes', async () => {
  const member = await world.member('Pia')
  const headers = { 'content-type': 'image/png' }
  const payload = await sharp({ create: { width: 640, height: 200, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const show = async () => JSON.parse((await member.raw('PUT', '/api/me/avatar', { headers, payload })).text).avatarUrl
  const [first, second] = [await show(), await show()]
  assert.notEqual(first, second)
  const key = (url: string) => url.replace('/media/', '')
  assert.equal(await world.house.storage.head(key(first)), undefined)
  assert.ok(await world.house.storage.head(key(second)))
  assert.equal((await member.call(contract.getPersonCard, { params: { personId: member.id } })).avatarUrl, second)
})

test('everything that identity holds of a person is given to that person, without secrets', async () => {
  const member = await world.member('Quan', 'host')
  const { secret } = await member.call(contract.makeToken, { body: { name: 'mine', scopes: [] } })
  const { holdings } = await member.call(contract.exportMe)
  const text = JSON.stringify(holdings)
  for (const known of [member.id, member.email, 'Quan', 'host', 'mine']) assert.ok(text.includes(known), known)
  assert.ok(!text.includes(secret.slice(30)))
  assert.ok(!/password|hash|token"/i.test(text.replace('"tokens"', '')))
})

test('an erased person is nobody: no account, no name, no session, and the address is free again', async () => {
  const member = await world.member('Rui', 'moderator')
  const wrong = await member.refused(contract.eraseMe, { body: { password: 'not this one' } })
  assert.equal(wrong.type, 'identity.wrong-password')
  await member.call(contract.eraseMe, { body: { password } })
  assert.equal(await whoIn(member), undefined)
  const body = { email: member.email, password, remember: true }
  assert.equal((await world.browser().refused(contract.signIn, { body })).type, 'identity.wrong-credentials')
  const gone = await world.browser().refused(contract.getPersonCard, { params: { personId: member.id } })
  assert.equal(gone.type, 'identity.unknown-person')
  const { rows } = await sql<{ found: string }>`
    select 'login' as found from identity.login where person_id = ${member.id}
    union all select 'role' from identity.person_role where person_id = ${member.id}
    union all select name from identity.person where id = ${member.id}`.execute(db)
  assert.deepEqual(rows, [{ found: '已注销' }])
  const again = await world.browser().call(contract.signUp, { body: { name: 'Rui', email: member.email, password } })
  assert.deepEqual(again, { next: 'in' })
})

test('a session that is not fresh erases nothing without the password', async () => {
  const member = await world.member('Sun')
  await sql`update identity.session set created_at = now() - interval '1 hour'
    where user_id in (select id from identity.login where person_id = ${member.id})`.execute(db)
  assert.equal((await member.refused(contract.eraseMe, { body: {} })).type, 'identity.sign-in-again')
})
