import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as contract from '#contracts/identity'
import { until } from '#test/world/until'
import { openBrowser } from '../test/browser.ts'
import { identityWorld } from '../test/house.ts'

const world = await identityWorld()
const operator = await world.member('Ou', 'operator')
const owner = await world.member('Pan', 'owner')

/** A program that knows nothing but a secret. */
const program = (secret: string) => {
  const browser = openBrowser(world.app, '10.9.9.9')
  const headers = { authorization: `Bearer ${secret}` }
  return {
    call: (route: Parameters<typeof browser.call>[0], sent = {}) => browser.call(route, { ...sent, headers }),
    refused: (route: Parameters<typeof browser.call>[0], sent = {}) => browser.refused(route, { ...sent, headers }),
  }
}

test('a token does what its scopes say, as its maker, until it is revoked', async () => {
  const { token, secret } = await operator.call(contract.makeToken, { body: { name: 'ERP', scopes: ['people.read'] } })
  assert.match(secret, /^nm_[0-9a-z]{26}_[\w-]{43}$/)
  assert.ok(secret.startsWith(token.starts))
  const erp = program(secret)
  await erp.call(contract.listPeople)
  await operator.call(contract.revokeToken, { params: { tokenId: token.id } })
  assert.equal((await erp.refused(contract.listPeople)).status, 401)
  assert.deepEqual((await operator.call(contract.listTokens)).items, [])
})

test('a token never carries more than its maker may, then or later', async () => {
  const beyond = await operator.refused(contract.makeToken, { body: { name: 'x', scopes: ['people.manage'] } })
  assert.equal(beyond.type, 'identity.scope-not-held')
  assert.deepEqual(beyond.beyond, ['people.manage'])

  const helper = await world.member('Qiu', 'moderator')
  const { secret } = await helper.call(contract.makeToken, { body: { name: 'bot', scopes: ['people.read'] } })
  await program(secret).call(contract.listPeople)
  await owner.call(contract.revokeRole, { params: { personId: helper.id, role: 'moderator' } })
  assert.equal((await program(secret).refused(contract.listPeople)).status, 403)
})

test('a token without a scope is refused where a right is asked for', async () => {
  const { secret } = await owner.call(contract.makeToken, { body: { name: 'none', scopes: [] } })
  assert.equal((await program(secret).refused(contract.listPeople)).type, 'http.not-permitted')
})

test('a token does no account acts: whoever steals one cannot make another or take the account', async () => {
  const { secret } = await owner.call(contract.makeToken, { body: { name: 'all', scopes: ['house.settings'] } })
  const thief = program(secret)
  for (const [route, sent] of [
    [contract.makeToken, { body: { name: 'more', scopes: [] } }],
    [contract.listTokens, {}],
    [contract.listMySessions, {}],
    [contract.endMyOtherSessions, {}],
    [contract.changePassword, { body: { current: 'x', password: 'long-enough-now' } }],
    [contract.enrolSecondFactor, { body: {} }],
    [contract.exportMe, {}],
    [contract.eraseMe, { body: {} }],
  ] as const) {
    assert.equal((await thief.refused(route, sent)).type, 'identity.not-with-token', route.path)
  }
})

test('secrets that are wrong, cut or of another token are nobody', async () => {
  const { secret } = await owner.call(contract.makeToken, { body: { name: 'a', scopes: ['people.read'] } })
  const { secret: other } = await owner.call(contract.makeToken, { body: { name: 'b', scopes: ['people.read'] } })
  const [id, random, otherRandom] = [secret.slice(3, 29), secret.slice(30), other.slice(30)]
  for (const forged of [
    `nm_${id}_${otherRandom}`,
    `nm_${id}_`,
    `nm_${id}_${random.slice(1)}`,
    'nm_',
    `nm_${random}_${id}`,
  ]) {
    assert.equal((await program(forged).refused(contract.listPeople)).status, 401, forged)
  }
})

test('a token ends when it said it would', async () => {
  const past = await owner.refused(contract.makeToken, {
    body: { name: 'x', scopes: [], expiresAt: '2020-01-01T00:00:00Z' },
  })
  assert.equal(past.type, 'identity.token-in-past')
  const expiresAt = new Date(Date.now() + 400).toISOString()
  const { secret } = await owner.call(contract.makeToken, {
    body: { name: 'soon', scopes: ['people.read'], expiresAt },
  })
  await program(secret).call(contract.listPeople)
  // Asked all the while, so that it is remembered; no more often than somebody may ask.
  await until(async () => {
    await program(secret).call(contract.getMe)
    return Date.now() >= new Date(expiresAt).getTime() || undefined
  })
  assert.equal((await program(secret).refused(contract.listPeople)).status, 401)
})

test('an owner sees and revokes everybody’s tokens, others only their own', async () => {
  const { token } = await operator.call(contract.makeToken, { body: { name: 'mine', scopes: [] } })
  const all = await owner.call(contract.listTokens, { query: { everybody: 'true' } })
  assert.ok(all.items.some(({ id, owner: of }) => id === token.id && of.id === operator.id))
  assert.equal(
    (await operator.refused(contract.listTokens, { query: { everybody: 'true' } })).type,
    'identity.not-yours',
  )
  const member = await world.member('Ren')
  const foreign = await member.refused(contract.revokeToken, { params: { tokenId: token.id } })
  assert.equal(foreign.type, 'identity.unknown-token')
  await owner.call(contract.revokeToken, { params: { tokenId: token.id } })
})
