import assert from 'node:assert/strict'
import { createECDH } from 'node:crypto'
import { test } from 'node:test'

import { areDeviceKeys, encrypt } from './encrypt.ts'
import { decrypt, isSigned } from './fake-push.ts'
import { authorization, makeHouseKeys } from './vapid.ts'

const bytes = (text: string) => Buffer.from(text, 'base64url')

/** The example of RFC 8291, section 5 and appendix A. */
const example = {
  text: 'When I grow up, I want to be a watermelon',
  privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
  salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  devicePrivate: bytes('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'),
  body: 'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
}

test('a message is encrypted as the example of RFC 8291 is, octet by octet, and read back', () => {
  const { text, privateKey, salt, auth, p256dh, devicePrivate, body } = example
  assert.equal(encrypt(text, { p256dh, auth }, { salt, privateKey }).toString('base64url'), body)
  assert.equal(decrypt(bytes(body), { key: devicePrivate, auth: bytes(auth) }), text)
})

test('each message has a key and a salt of its own, and only its device reads it', () => {
  const { text, auth, p256dh, devicePrivate } = example
  const [one, two] = [encrypt(text, { p256dh, auth }), encrypt(text, { p256dh, auth })]
  assert.notDeepEqual(one.subarray(0, 86), two.subarray(0, 86))
  assert.equal(decrypt(one, { key: devicePrivate, auth: bytes(auth) }), text)
  const other = createECDH('prime256v1')
  other.generateKeys()
  assert.throws(() => decrypt(one, { key: other.getPrivateKey(), auth: bytes(auth) }))
})

test('the token of the example of RFC 8292 holds for its origin and time, and ours do', () => {
  const header =
    'vapid t=eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA, k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs'
  const origin = 'https://push.example.net'
  const then = new Date((1453523768 - 3600) * 1000)
  assert.ok(isSigned(header, origin, then))
  assert.ok(!isSigned(header, 'https://push.example.org', then))
  assert.ok(!isSigned(header, origin, new Date(1453523769 * 1000)))
  const keys = makeHouseKeys()
  const own = authorization(`${origin}/push/abc`, keys, { subject: 'mailto:house@example.org', now: then })
  assert.ok(isSigned(own, origin, then))
  assert.ok(!isSigned(own.replace(/k=.*/, `k=${makeHouseKeys().publicKey}`), origin, then))
})

test('what is no point of the curve, or no secret, is no key of a device', () => {
  const { p256dh, auth } = example
  assert.ok(areDeviceKeys({ p256dh, auth }))
  assert.ok(!areDeviceKeys({ p256dh: p256dh.replace('BCV', 'BCW'), auth }))
  assert.ok(!areDeviceKeys({ p256dh: '', auth }))
  assert.ok(!areDeviceKeys({ p256dh, auth: 'short' }))
})
