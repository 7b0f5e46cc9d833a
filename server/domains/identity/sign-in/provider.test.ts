import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import * as contract from '#contracts/identity'
import * as house from '#contracts/platform/house'
import type { Browser } from '../test/browser.ts'
import { identityWorld, password, whoIn } from '../test/house.ts'
import { openOutsideProvider } from '../test/outside-provider.ts'
import { appCode } from '../test/totp.ts'

const outside = await openOutsideProvider()
after(() => outside.close())
const world = await identityWorld({
  NIGHTMARKET_OIDC_ISSUER: outside.issuer,
  NIGHTMARKET_OIDC_CLIENT: 'nightmarket',
  NIGHTMARKET_OIDC_SECRET: 'the-client-secret',
  NIGHTMARKET_OIDC_NAME: '公司账号',
})

/** Goes to the provider as a browser does and comes back with its code. */
async function goThrough(browser: Browser, change: { readonly state?: string } = {}) {
  const start = { params: { providerId: 'sso' }, body: { back: '/live' } }
  const { url } = await browser.call(contract.startProvider, start)
  const back = new URL(await outside.approve(url))
  if (change.state) back.searchParams.set('state', change.state)
  return browser.raw('GET', back.pathname + back.search)
}

test('somebody whom the provider vouches for comes in as the guest they were', async () => {
  outside.person = { sub: 'p-1', email: 'ada@corp.example', email_verified: true, name: 'Ada' }
  const methods = await world.browser().call(contract.getSignInMethods)
  assert.deepEqual(methods.providers, [{ id: 'sso', label: '公司账号' }])
  const browser = world.browser()
  const guest = await browser.call(contract.enterAsGuest)
  const { status, headers } = await goThrough(browser)
  assert.deepEqual([status, headers.location], [302, '/live'])
  const me = await whoIn(browser)
  assert.deepEqual([me?.id, me?.name, me?.email, me?.emailVerified], [guest.id, 'Ada', 'ada@corp.example', true])

  const elsewhere = world.browser()
  await goThrough(elsewhere)
  assert.equal((await whoIn(elsewhere))?.id, guest.id)
})

test('the exchange is bound by PKCE and a nonce', () => {
  assert.equal(outside.lastAsk.get('code_challenge_method'), 'S256')
  assert.ok(outside.lastAsk.get('code_challenge'))
  assert.ok(outside.verifierHeld)
})

test('a code that comes back without this browser’s state is refused', async () => {
  outside.person = { sub: 'p-2', email: 'bob@corp.example', email_verified: true, name: 'Bob' }
  const victim = world.browser()
  const { status, headers } = await goThrough(victim, { state: 'made-up' })
  assert.equal(status, 302)
  assert.match(String(headers.location), /error=/)
  assert.equal(await whoIn(victim), undefined)

  const { url } = await world.browser().call(contract.startProvider, { params: { providerId: 'sso' }, body: {} })
  const back = new URL(await outside.approve(url))
  const stranger = await victim.raw('GET', back.pathname + back.search)
  assert.match(String(stranger.headers.location), /error=/)
  assert.equal(await whoIn(victim), undefined)
})

test('an identity token that the provider did not sign is refused', async () => {
  outside.person = { sub: 'p-3', email: 'eve@corp.example', email_verified: true, name: 'Eve' }
  outside.signWrongly = true
  const browser = world.browser()
  const { headers } = await goThrough(browser)
  outside.signWrongly = false
  assert.match(String(headers.location), /error=/)
  assert.equal(await whoIn(browser), undefined)
})

test('an unproved address at the provider does not open the account of that address', async () => {
  const member = await world.member('Carol')
  outside.person = { sub: 'p-4', email: member.email, email_verified: false, name: 'Not Carol' }
  const browser = world.browser()
  const { headers } = await goThrough(browser)
  assert.match(String(headers.location), /error=/)
  assert.equal(await whoIn(browser), undefined)
})

test('the provider is no way around the second factor', async () => {
  const member = await world.member('Dora')
  const { uri } = await member.call(contract.enrolSecondFactor, { body: { password } })
  await member.call(contract.confirmSecondFactor, { body: { code: appCode(uri) } })
  outside.person = { sub: 'p-5', email: member.email, email_verified: true, name: 'Dora' }
  const browser = world.browser()
  const { status, headers } = await goThrough(browser)
  assert.deepEqual([status, headers.location], [302, '/sign-in?step=second-factor'])
  assert.equal(await whoIn(browser), undefined)
  await browser.call(contract.proveSecondFactor, { body: { code: appCode(uri) } })
  assert.equal((await whoIn(browser))?.id, member.id)
})

test('a way back that leads to another site is refused', async () => {
  for (const back of ['https://evil.example', '//evil.example', '/\\evil.example']) {
    const start = { params: { providerId: 'sso' }, body: { back } }
    assert.equal((await world.browser().refused(contract.startProvider, start)).type, 'http.invalid-input', back)
  }
})

test('a provider that is not there is refused, and that of the environment is not changed in the console', async () => {
  const start = { params: { providerId: 'none' }, body: {} }
  assert.equal((await world.browser().refused(contract.startProvider, start)).type, 'identity.unknown-provider')
  const owner = await world.member('Owner', 'owner')
  const refused = await owner.refused(house.removeProvider, { params: { providerId: 'sso' } })
  assert.equal(refused.type, 'identity.set-by-environment')
})

test('a house that takes no new members takes none by a provider either', async () => {
  const owner = await world.member('Closer', 'owner')
  await owner.call(house.changeSettings, { body: { signUpIsOpen: false } })
  outside.person = { sub: 'p-9', email: 'new@corp.example', email_verified: true, name: 'New' }
  const browser = world.browser()
  const { headers } = await goThrough(browser)
  assert.match(String(headers.location), /^\/sign-in\?error=/)
  assert.equal(await whoIn(browser), undefined)
})
