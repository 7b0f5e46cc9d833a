import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import sharp from 'sharp'

import * as contract from '#contracts/platform/house'
import { identityWorld } from '../test/house.ts'

const world = await identityWorld()
const owner = await world.member('Wen', 'owner')
const visitor = world.browser()

test('everybody sees the brand, and a browser that has it is told so', async () => {
  const first = await visitor.raw('GET', '/api/brand')
  const tag = String(first.headers.etag)
  assert.equal(first.headers['cache-control'], 'public, max-age=60')
  assert.equal((await visitor.raw('GET', '/api/brand', { headers: { 'if-none-match': tag } })).status, 304)
  await owner.call(contract.changeBrand, { body: { accent: '#0A7D5A', name: { 'zh-CN': '山茶', en: 'Camellia' } } })
  const second = await visitor.raw('GET', '/api/brand', { headers: { 'if-none-match': tag } })
  assert.equal(second.status, 200)
  assert.notEqual(second.headers.etag, tag)
  const brand = await visitor.call(contract.getBrand)
  assert.deepEqual([brand.name.en, brand.accent, brand.type], ['Camellia', '#0A7D5A', 'system'])
})

test('changes at once of different things are both kept', async () => {
  await Promise.all([
    owner.call(contract.changeBrand, { body: { type: 'serif' } }),
    owner.call(contract.changeBrand, { body: { tagline: { 'zh-CN': '好茶', en: 'Good tea' } } }),
  ])
  const brand = await visitor.call(contract.getBrand)
  assert.deepEqual([brand.type, brand.tagline.en], ['serif', 'Good tea'])
})

test('the app is installed under the house’s own name and logo', async () => {
  const manifest = async () => JSON.parse((await visitor.raw('GET', '/manifest.webmanifest')).text)
  await owner.call(contract.changeBrand, { body: { name: { 'zh-CN': '山茶', en: 'Camellia' } } })
  const before = await manifest()
  assert.deepEqual([before.name, before.short_name, before.icons[0].src], ['山茶', '山茶', '/icons/icon-192.png'])
  const payload = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#0a7d5a' } })
    .png()
    .toBuffer()
  await owner.raw('PUT', '/api/brand/logo', { headers: { 'content-type': 'image/png' }, payload })
  const [icon] = (await manifest()).icons
  assert.deepEqual([icon.src, icon.sizes], [(await visitor.call(contract.getBrand)).logo?.url, '512x512'])
  await owner.call(contract.removeLogo)
})

test('what is no colour, or a link that runs a script, is refused', async () => {
  for (const body of [
    { accent: 'red' },
    { links: [{ label: { 'zh-CN': 'x', en: 'x' }, url: 'javascript:alert(1)' }] },
    { links: [{ label: { 'zh-CN': 'x', en: 'x' }, url: '//evil.example' }] },
    { unknown: 1 },
  ]) {
    assert.equal((await owner.refused(contract.changeBrand, { body })).type, 'http.invalid-input', JSON.stringify(body))
  }
})

test('a logo becomes a square without the data of its making, and goes when it is replaced or removed', async () => {
  const photo = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#e4572e' } })
    .withExif({ IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
    .jpeg()
    .toBuffer()
  assert.ok((await sharp(photo).metadata()).exif)
  const headers = { 'content-type': 'image/jpeg' }
  const { status, text } = await owner.raw('PUT', '/api/brand/logo', { headers, payload: photo })
  assert.equal(status, 200, text)
  const { logo } = await visitor.call(contract.getBrand)
  assert.deepEqual([logo?.width, logo?.height], [512, 512])
  const key = logo?.url.replace('/media/', '') ?? ''
  const stored = await world.house.storage.get(key)
  assert.ok(stored)
  const kept = await sharp(await buffer(stored.stream)).metadata()
  assert.deepEqual([kept.format, kept.width, kept.exif], ['webp', 512, undefined])

  await owner.call(contract.removeLogo)
  assert.equal((await visitor.call(contract.getBrand)).logo, undefined)
  assert.equal(await world.house.storage.head(key), undefined)
})

test('what is no picture is refused', async () => {
  const payload = Buffer.from('<html>no picture</html>')
  const { status, text } = await owner.raw('PUT', '/api/brand/logo', {
    headers: { 'content-type': 'image/png' },
    payload,
  })
  assert.equal(status, 400)
  assert.equal(JSON.parse(text).type, 'identity.not-a-picture')
})

test('settings keep what they are given, refuse what cannot be, and never show a secret', async () => {
  const bad = await owner.refused(contract.changeSettings, { body: { timeZone: 'Mars/Olympus' } })
  assert.equal(bad.type, 'identity.unknown-time-zone')
  const mail = await owner.refused(contract.changeSettings, { body: { emailMustBeVerified: true } })
  assert.equal(mail.type, 'identity.needs-mail')
  const changed = await owner.call(contract.changeSettings, { body: { timeZone: 'Europe/Berlin', currency: 'EUR' } })
  assert.deepEqual([changed.timeZone, changed.currency, changed.language], ['Europe/Berlin', 'EUR', 'zh-CN'])
  assert.equal((await visitor.call(contract.getHouse)).timeZone, 'Europe/Berlin')

  const provider = {
    label: 'Corp',
    discoveryUrl: 'https://id.example/.well-known/openid-configuration',
    clientId: 'c',
    scopes: [],
  }
  const params = { providerId: 'corp' }
  assert.equal((await owner.refused(contract.setProvider, { params, body: provider })).type, 'identity.needs-secret')
  const answer = await owner.raw('PUT', '/api/settings/providers/corp', {
    body: { ...provider, clientSecret: 'very-secret' },
  })
  assert.equal(answer.status, 200)
  assert.ok(!answer.text.includes('very-secret'))
  await owner.call(contract.setProvider, { params, body: { ...provider, label: 'Corp 2' } })
  const [kept] = (await owner.call(contract.getSettings)).providers
  assert.deepEqual([kept?.label, kept?.hasSecret], ['Corp 2', true])
  await owner.call(contract.removeProvider, { params })
  assert.equal((await owner.refused(contract.removeProvider, { params })).type, 'identity.unknown-provider')
})

test('only who may change settings does', async () => {
  const operator = await world.member('Xin', 'operator')
  assert.equal((await operator.refused(contract.changeBrand, { body: { type: 'serif' } })).type, 'http.not-permitted')
  assert.equal((await operator.refused(contract.getSettings)).type, 'http.not-permitted')
  assert.equal(
    (
      await operator.raw('PUT', '/api/brand/logo', {
        headers: { 'content-type': 'image/png' },
        payload: Buffer.from('x'),
      })
    ).status,
    403,
  )
})
