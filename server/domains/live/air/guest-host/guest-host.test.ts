import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'

import { sdpMax } from '#contracts/live'
import { newId } from '#kernel/id'
import { checkGuestStep, checkMayTakeSeat, checkSdp, freePlace } from './guest-host.ts'
import { peerLink } from './link/peer.ts'
import { newSecret, readSecret, seatOfCookies, writeSeatCookie } from './secret.ts'

const noon = new Date('2026-11-25T12:00:00Z')
const ago = (seconds: number) => new Date(noon.getTime() - seconds * 1000)

test('an invitation that is over does not come back, and nobody is let in who is not there', () => {
  checkGuestStep('waiting', 'on')
  assert.throws(() => checkGuestStep('gone', 'waiting'), { code: 'live.invitation-over' })
  assert.throws(() => checkGuestStep('invited', 'on'), { code: 'live.guest-not-there' })
})

test('a seat is taken while somebody is in it, and free half a minute later; the browser in it may always', () => {
  const seat = { state: 'waiting' as const, expiresAt: new Date(noon.getTime() + 60_000), seenAt: ago(29) }
  assert.throws(() => checkMayTakeSeat(seat, false, noon), { code: 'live.seat-taken' })
  checkMayTakeSeat(seat, true, noon)
  checkMayTakeSeat({ ...seat, seenAt: ago(30) }, false, noon)
  assert.throws(() => checkMayTakeSeat({ ...seat, seenAt: null, expiresAt: noon }, false, noon), {
    code: 'live.invitation-expired',
  })
})

test('three places, and no fourth', () => {
  assert.equal(freePlace([], 3), 1)
  assert.equal(freePlace([1, 3], 3), 2)
  assert.throws(() => freePlace([1, 2, 3], 3), { code: 'live.guests-full', details: { most: 3 } })
})

test('a description of a connection is one, and nothing else is', () => {
  const sdp = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=sendrecv\r\n'
  checkSdp(sdp)
  const others = [
    '<script>alert(1)</script>',
    'v=0\r\ns=-\r\n',
    `${sdp}<img src=x>\r\n`,
    `${sdp}a=cand\u0000\r\n`,
    sdp + 'm=video 9 UDP/TLS/RTP/SAVPF 96\r\n'.repeat(4),
    'a=x\r\n'.repeat(sdpMax / 8),
  ]
  for (const text of others) assert.throws(() => checkSdp(text), { code: 'live.bad-signal' }, text.slice(0, 40))
})

test('a secret names its guest and nothing of it is kept but the hash', () => {
  const guestHostId = newId()
  const { secret, hash } = newSecret(guestHostId)
  assert.deepEqual(readSecret(secret), { guestHostId, hash })
  assert.ok(!hash.toString('utf8').includes(secret))
  for (const text of [undefined, '', guestHostId, `${secret}x`, `${secret}.x`, secret.replace('.', '')]) {
    assert.equal(readSecret(text), undefined)
  }
  const cookie = writeSeatCookie(secret, true)
  assert.match(cookie, /HttpOnly; SameSite=Strict; Secure$/)
  assert.deepEqual(seatOfCookies(`a=b; ${cookie.split(';')[0]}; c=d`), { guestHostId, hash })
})

test('relays are named only with a password that is made for the seat and ends by itself', () => {
  const urls = 'stun:stun.example:3478, turns:turn.example:5349'
  const ticket = (secret?: string) =>
    peerLink({ NIGHTMARKET_ICE_URLS: urls, ...(secret && { NIGHTMARKET_TURN_SECRET: secret }) }).ticket('seat', noon)
  assert.deepEqual(ticket().iceServers, [{ urls: ['stun:stun.example:3478'] }])
  const [, relay] = ticket('between us').iceServers
  const username = `${noon.getTime() / 1000 + 12 * 3_600}:seat`
  const credential = createHmac('sha1', 'between us').update(username).digest('base64')
  assert.deepEqual(relay, { urls: ['turns:turn.example:5349'], username, credential })
  assert.deepEqual(peerLink({}).ticket('seat', noon).iceServers, [])
})
