import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import * as live from '#contracts/live'
import type { Frame } from '#contracts/wire'
import { newId } from '#kernel/id'
import { testHouse, type Visitor } from '#test/world/house'
import { until } from '#test/world/until'
import { freeLostSeats } from './news.ts'

const on = await testHouse()
const mei = await on.member('Mei', 'host')
const bo = await on.member('Bo')
const sdp = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=sendrecv\r\n'

async function onAir(): Promise<string> {
  const startsAt = new Date(Date.now() + 1_800_000).toISOString()
  const { id } = await mei.call(live.planShow, { body: { title: { zh: '陶艺一课' }, startsAt } })
  await mei.call(live.startShow, { params: { showId: id } })
  return id
}

async function invite(showId: string, name = '周老师') {
  const params = { showId, guestHostId: newId() }
  const { secret } = await mei.call(live.inviteGuest, { params, body: { name, title: '陶艺师', hours: 24 } })
  return { params, secret }
}

/** Somebody without an account who opens a link; their browser keeps the cookie of the seat. */
async function open(secret: string): Promise<Visitor> {
  const answer = await fetch(`${on.address}/api/seat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret }),
  })
  if (!answer.ok) throw Object.assign(new Error('turned away'), (await answer.json()) as object)
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return on.visitor(cookies.join('; '), '')
}

const stateOf = async (showId: string, guestHostId: string) =>
  (await mei.call(live.listGuestHosts, { params: { showId } })).items.find(({ id }) => id === guestHostId)?.state
const factsNamed = async (name: string, showId: string) => {
  const { rows } = await sql<{ data: Record<string, unknown> }>`
    select data from platform.fact where name = ${name} and data ->> 'showId' = ${showId}`.execute(on.house.db)
  return rows.map(({ data }) => data)
}

/** Follows the room of a seat; gives its latest values. */
async function follow(roomId: string, who: Visitor) {
  const state: Record<string, unknown> = {}
  let closed: number | undefined
  const socket = new WebSocket(`${on.address.replace('http', 'ws')}/socket?room=${roomId}`, {
    headers: { cookie: who.cookie },
  } as never)
  socket.onmessage = ({ data }) => {
    for (const frame of [JSON.parse(String(data))].flat() as Frame[]) {
      if ('state' in frame) Object.assign(state, frame.state)
    }
  }
  socket.onclose = ({ code }) => {
    closed = code
  }
  return { state, isClosed: () => closed, close: () => socket.close() }
}

test('a guest comes by link without an account, is let in, muted and taken down, and everybody is told who it is', async () => {
  const showId = await onAir()
  const { params, secret } = await invite(showId)
  const zhou = await open(secret)
  const { guest, link, show } = await zhou.call(live.sitDown)
  assert.deepEqual(
    [guest.state, guest.name, link, show.id],
    ['waiting', '周老师', { kind: 'peer', iceServers: [] }, showId],
  )
  assert.deepEqual((await bo.call(live.getShow, { params })).guests, [])

  assert.equal((await mei.call(live.letGuestIn, { params })).state, 'on')
  await mei.call(live.letGuestIn, { params })
  const named = [{ id: params.guestHostId, name: '周老师', title: '陶艺师' }]
  assert.deepEqual((await bo.call(live.getShow, { params })).guests, named)
  assert.equal((await mei.call(live.muteGuest, { params, body: { muted: true } })).muted, true)
  assert.equal((await mei.call(live.takeGuestDown, { params })).state, 'waiting')
  assert.deepEqual((await bo.call(live.getShow, { params })).guests, [])
  assert.equal((await factsNamed('live.guest-joined', showId)).length, 1)
  assert.equal((await factsNamed('live.guest-left', showId)).length, 1)

  await mei.call(live.letGuestIn, { params })
  await mei.call(live.endShow, { params })
  assert.deepEqual((await bo.call(live.getShow, { params })).guests, named)
  await assert.rejects(zhou.call(live.stayInSeat), { code: /live\.(no-seat|invitation-over)/ })
  await mei.call(live.withdrawGuest, { params })
  assert.deepEqual((await bo.call(live.getShow, { params })).guests, [])
})

test('of two browsers that open one link at once one is let in, and the other when nobody is there any more', async () => {
  const showId = await onAir()
  const { params, secret } = await invite(showId)
  const tries = await Promise.allSettled([open(secret), open(secret), open(secret)])
  const came = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const turned = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.type] : []))
  assert.deepEqual([came.length, turned], [1, ['live.seat-taken', 'live.seat-taken']])
  const [first] = came as [Visitor]
  await first.call(live.sitDown)
  await mei.call(live.letGuestIn, { params })

  await sql`update live.guest_host set seen_at = seen_at - interval '31 s' where id = ${params.guestHostId}`.execute(
    on.house.db,
  )
  const second = await open(secret)
  await second.call(live.sitDown)
  // The show went on meanwhile, and the place in it is the same.
  assert.equal(await stateOf(showId, params.guestHostId), 'on')
  await assert.rejects(first.call(live.stayInSeat), { code: 'live.no-seat' })
})

test('a page that is loaded anew sits in the same place; one that has been silent for long is out of the show', async () => {
  const showId = await onAir()
  const { params, secret } = await invite(showId)
  const zhou = await open(secret)
  const before = await zhou.call(live.sitDown)
  await mei.call(live.letGuestIn, { params })
  const after = await zhou.call(live.sitDown)
  assert.deepEqual([after.guest.state, after.guest.sitting], ['on', before.guest.sitting + 1])
  const late = { desk: 'desk-of-mei', sitting: before.guest.sitting, round: 1, sdp }
  await assert.rejects(mei.call(live.offerToGuest, { params, body: late }), { code: 'live.guest-not-there' })
  await assert.rejects(zhou.call(live.answerHost, { body: late }), { code: 'live.seated-elsewhere' })

  await freeLostSeats(on.house)
  assert.equal(await stateOf(showId, params.guestHostId), 'on')
  await sql`update live.guest_host set seen_at = seen_at - interval '91 s' where id = ${params.guestHostId}`.execute(
    on.house.db,
  )
  await freeLostSeats(on.house)
  assert.equal(await stateOf(showId, params.guestHostId), 'invited')
  assert.equal((await factsNamed('live.guest-left', showId)).length, 1)
})

test('signals go between the desk and the guest alone, and what is none goes nowhere', async () => {
  const showId = await onAir()
  const { params, secret } = await invite(showId)
  const zhou = await open(secret)
  const other = await open((await invite(showId, '林老师')).secret)
  const { guest } = await zhou.call(live.sitDown)
  const { roomId } = guest
  const atDesk = await follow(roomId, mei)
  const atSeat = await follow(roomId, zhou)
  const offer = { desk: 'desk-of-mei', sitting: guest.sitting, round: 1, sdp }
  await until(() => (atSeat.state.guest && atDesk.state.guest ? true : undefined))
  await mei.call(live.offerToGuest, { params, body: offer })
  assert.deepEqual(await until(() => atSeat.state.offer), offer)
  await zhou.call(live.answerHost, { body: offer })
  assert.deepEqual(await until(() => atDesk.state.answer), offer)

  for (const stranger of [bo, other, await on.guest()]) {
    const line = await follow(roomId, stranger)
    assert.ok((await until(line.isClosed)) >= 4000)
    assert.deepEqual(line.state, {})
  }
  await assert.rejects(bo.call(live.offerToGuest, { params, body: offer }), { code: 'live.not-yours' })
  await assert.rejects(bo.call(live.answerHost, { body: offer }), { code: 'live.no-seat' })
  await assert.rejects(other.call(live.answerHost, { body: offer }), { code: 'live.seated-elsewhere' })
  for (const forged of ['nothing at all', `${sdp}<b>`, sdp + 'a=x\r\n'.repeat(5_000)]) {
    await assert.rejects(zhou.call(live.answerHost, { body: { ...offer, sdp: forged } }), { status: 400 })
  }

  await mei.call(live.withdrawGuest, { params })
  assert.ok((await until(atSeat.isClosed)) >= 4000)
  atDesk.close()
  await assert.rejects(zhou.call(live.sitDown), { code: 'live.no-seat' })
  await assert.rejects(open(secret), { type: 'live.unknown-guest' })
})

test('another link for the same guest ends the one before; an expired or a made-up one opens nothing', async () => {
  const showId = await onAir()
  const { params, secret } = await invite(showId)
  const again = await mei.call(live.inviteGuest, { params, body: { name: '周老师', hours: 1 } })
  await assert.rejects(open(secret), { type: 'live.unknown-guest' })
  const { rows } = await sql<{ row: string }>`
    select guest_host::text as row from live.guest_host where id = ${params.guestHostId}`.execute(on.house.db)
  assert.ok(!rows[0]?.row.includes(again.secret.split('.')[1] ?? ''))
  await sql`update live.guest_host set expires_at = now() where id = ${params.guestHostId}`.execute(on.house.db)
  await assert.rejects(open(again.secret), { type: 'live.invitation-expired' })
  await assert.rejects(open(`${newId()}.${'x'.repeat(43)}`), { type: 'live.unknown-guest' })
  await assert.rejects(bo.call(live.inviteGuest, { params, body: { name: 'Bo', hours: 1 } }), {
    code: 'live.not-yours',
  })
})

test('three are in the show at most, also when four are let in at once', async () => {
  const showId = await onAir()
  const guests = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => invite(showId, name)))
  for (const { secret } of guests) await (await open(secret)).call(live.sitDown)
  const tries = await Promise.allSettled(guests.map(({ params }) => mei.call(live.letGuestIn, { params })))
  assert.deepEqual(
    tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : [])),
    ['live.guests-full'],
  )
})
