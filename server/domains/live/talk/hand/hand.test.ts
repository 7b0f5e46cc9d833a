import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { banPerson } from '#contracts/identity'
import * as live from '#contracts/live'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { testHouse, type Visitor } from '#test/world/house'
import { until } from '#test/world/until'
import { livePerson } from '../../house/person.ts'
import { lowerHandsDue } from './routes.ts'

const on = await testHouse()
const mei = await on.member('Mei', 'host')
const bo = await on.member('Bo')
const cai = await on.member('Cai')

async function onAir(): Promise<string> {
  const startsAt = new Date(Date.now() + 1_800_000).toISOString()
  const body = { title: { zh: '陶艺一课' }, startsAt, format: 'lecture' as const }
  const { id } = await mei.call(live.planShow, { body })
  await mei.call(live.startShow, { params: { showId: id } })
  return id
}
const hands = async (showId: string) => (await mei.call(live.listHands, { params: { showId } })).items
const factsNamed = async (name: string, showId: string) => {
  const { rows } = await sql<{ data: Record<string, unknown> }>`
    select data from platform.fact where name = ${name} and data ->> 'showId' = ${showId} order by id`.execute(
    on.house.db,
  )
  return rows.map(({ data }) => data)
}

/** The browser of a member with the cookie of the seat that they were given. */
async function takeSeat(who: Visitor, showId: string): Promise<Visitor> {
  const answer = await fetch(`${on.address}/api/shows/${showId}/hand/seat`, {
    method: 'POST',
    headers: { cookie: who.cookie },
  })
  assert.equal(answer.status, 200)
  const [cookie = ''] = answer.headers.getSetCookie()
  return on.visitor(`${who.cookie}; ${cookie.split(';')[0]}`, who.id)
}

test('a hand is up once, however often it is raised at once, and in the order of the raising', async () => {
  const showId = await onAir()
  const params = { showId }
  await Promise.all(Array.from({ length: 5 }, () => bo.call(live.raiseHand, { params, body: {} })))
  await cai.call(live.raiseHand, { params, body: { question: '  釉料   怎么选？ ' } })
  assert.deepEqual(
    (await hands(showId)).map(({ person, question }) => [person.name, question]),
    [
      ['Bo', ''],
      ['Cai', '釉料 怎么选？'],
    ],
  )
  assert.equal((await cai.call(live.getOwnHand, { params })).before, 1)
  await bo.call(live.raiseHand, { params, body: { question: '窑温多少？' } })
  assert.deepEqual(
    (await hands(showId)).map(({ question }) => question),
    ['窑温多少？', '釉料 怎么选？'],
  )
  assert.equal((await factsNamed('live.hand-raised', showId)).length, 2)
  await bo.call(live.lowerOwnHand, { params })
  await bo.call(live.lowerOwnHand, { params })
  assert.deepEqual(await bo.call(live.getOwnHand, { params }), {})
  assert.equal((await cai.call(live.getOwnHand, { params })).before, 0)
})

test('only members raise hands, only while it is on air, and not who is muted; only the crew sees and calls', async () => {
  const showId = await onAir()
  const params = { showId }
  const guest = await on.guest()
  await assert.rejects(guest.call(live.raiseHand, { params, body: {} }), { status: 403 })
  await assert.rejects(bo.call(live.listHands, { params }), { code: 'live.not-yours' })
  await bo.call(live.raiseHand, { params, body: {} })
  const [hand] = await hands(showId)
  await assert.rejects(bo.call(live.callUp, { params: { showId, handId: hand?.id ?? '' } }), { code: 'live.not-yours' })
  await assert.rejects(mei.call(live.callUp, { params: { showId, handId: newId() } }), { code: 'live.hand-down' })
  await assert.rejects(bo.call(live.takeCalledSeat, { params }), { code: 'live.not-called' })
  await sql`insert into live.visitor (show_id, person_id, name, kind, first_seen_at)
    values (${showId}, ${cai.id}, 'Cai', 'member', now())`.execute(on.house.db)
  await mei.call(live.sanctionPerson, { params, body: { personId: cai.id, measure: 'mute', minutes: 5 } })
  await assert.rejects(cai.call(live.raiseHand, { params, body: {} }), { code: 'live.muted' })
  await mei.call(live.endShow, { params })
  assert.deepEqual(await hands(showId), [])
  await assert.rejects(bo.call(live.raiseHand, { params, body: {} }), { code: 'live.ended' })
})

test('two taps call somebody up once; they come in with their microphone, and leaving takes the hand down', async () => {
  const showId = await onAir()
  await bo.call(live.raiseHand, { params: { showId }, body: { question: '窑温多少？' } })
  const [hand] = await hands(showId)
  const params = { showId, handId: hand?.id ?? '' }
  const [first, second] = await Promise.all([mei.call(live.callUp, { params }), mei.call(live.callUp, { params })])
  assert.equal(first.guestHostId, second.guestHostId)
  assert.equal((await factsNamed('live.hand-called', showId)).length, 1)
  const seated = await takeSeat(bo, showId)
  const { guest } = await seated.call(live.sitDown)
  assert.deepEqual([guest.name, guest.sends, guest.personId, guest.state], ['Bo', 'audio', bo.id, 'waiting'])
  const seat = { showId, guestHostId: guest.id }
  await mei.call(live.letGuestIn, { params: seat })
  assert.deepEqual(
    (await cai.call(live.getShow, { params })).guests.map(({ name }) => name),
    ['Bo'],
  )
  await seated.call(live.leaveSeat)
  assert.deepEqual([await hands(showId), (await cai.call(live.getShow, { params })).guests], [[], []])
  assert.deepEqual(
    (await factsNamed('live.hand-lowered', showId)).map(({ by }) => by),
    ['left'],
  )
  await assert.rejects(bo.call(live.takeCalledSeat, { params }), { code: 'live.not-called' })
})

test('somebody who has to leave the room leaves the show with it', async () => {
  const showId = await onAir()
  await bo.call(live.raiseHand, { params: { showId }, body: {} })
  const [hand] = await hands(showId)
  await mei.call(live.callUp, { params: { showId, handId: hand?.id ?? '' } })
  const seated = await takeSeat(bo, showId)
  const { guest } = await seated.call(live.sitDown)
  await mei.call(live.letGuestIn, { params: { showId, guestHostId: guest.id } })
  await sql`insert into live.visitor (show_id, person_id, name, kind, first_seen_at)
    values (${showId}, ${bo.id}, 'Bo', 'member', now())`.execute(on.house.db)
  await mei.call(live.sanctionPerson, { params: { showId }, body: { personId: bo.id, measure: 'kick' } })
  assert.deepEqual([await hands(showId), (await cai.call(live.getShow, { params: { showId } })).guests], [[], []])
  await assert.rejects(seated.call(live.stayInSeat), { code: 'live.no-seat' })
  await assert.rejects(bo.call(live.raiseHand, { params: { showId }, body: {} }), { code: 'live.kicked' })
})

test('somebody who is banned from the house is out of the show and the seat at once', async () => {
  const showId = await onAir()
  const eve = await on.member('Eve')
  await eve.call(live.raiseHand, { params: { showId }, body: {} })
  const [hand] = await hands(showId)
  await mei.call(live.callUp, { params: { showId, handId: hand?.id ?? '' } })
  const seated = await takeSeat(eve, showId)
  const { guest } = await seated.call(live.sitDown)
  await mei.call(live.letGuestIn, { params: { showId, guestHostId: guest.id } })
  let closed: number | undefined
  const seatLine = new WebSocket(`${on.address.replace('http', 'ws')}/socket?room=${guest.roomId}`, {
    headers: { cookie: seated.cookie },
  } as never)
  seatLine.onclose = ({ code }) => {
    closed = code
  }
  await new Promise((resolve) => seatLine.addEventListener('message', resolve, { once: true }))
  const owner = await on.member('Olga', 'owner')
  const body = { reason: 'ads', devicesToo: false }
  await owner.call(banPerson, { params: { personId: eve.id }, body })
  assert.ok((await until(() => closed)) >= 4000)
  assert.deepEqual([await hands(showId), (await cai.call(live.getShow, { params: { showId } })).guests], [[], []])
  assert.deepEqual(
    (await factsNamed('live.hand-lowered', showId)).map(({ by }) => by),
    ['house'],
  )
  await assert.rejects(seated.call(live.stayInSeat), { code: /live.no-seat|identity/ })
})

test('taking a hand down takes its seat, too; a hand whose person has been gone for two minutes falls', async () => {
  const showId = await onAir()
  await bo.call(live.raiseHand, { params: { showId }, body: {} })
  await cai.call(live.raiseHand, { params: { showId }, body: {} })
  const [first] = await hands(showId)
  await mei.call(live.callUp, { params: { showId, handId: first?.id ?? '' } })
  await mei.call(live.lowerHand, { params: { showId, handId: first?.id ?? '' } })
  assert.deepEqual((await mei.call(live.listGuestHosts, { params: { showId } })).items, [])
  await lowerHandsDue(on.house)
  assert.equal((await hands(showId)).length, 1)
  await sql`update live.hand set seen_at = seen_at - interval '121 s', raised_at = raised_at - interval '121 s'
    where show_id = ${showId}`.execute(on.house.db)
  await cai.call(live.keepHandUp, { params: { showId } })
  await lowerHandsDue(on.house)
  assert.equal((await hands(showId)).length, 1)
  await sql`update live.hand set seen_at = seen_at - interval '121 s' where show_id = ${showId}`.execute(on.house.db)
  await lowerHandsDue(on.house)
  assert.deepEqual(await hands(showId), [])
  assert.deepEqual(await cai.call(live.keepHandUp, { params: { showId } }), {})
})

test('what is kept of a person who raised a hand is told to them, and goes with them', async () => {
  const showId = await onAir()
  await cai.call(live.raiseHand, { params: { showId }, body: { question: '釉料怎么选？' } })
  const kept = (await livePerson.export?.(on.house.db, cai.id)) as { hands: { question: string }[] }
  assert.ok(kept.hands.some(({ question }) => question === '釉料怎么选？'))
  await on.house.perform(system, async (work) => livePerson.erase?.(work, cai.id))
  assert.deepEqual(await hands(showId), [])
})

test('one question is answered at a time; it is named in the room, and afterwards where its answer begins', async () => {
  const showId = await onAir()
  const params = { showId }
  const ask = (who: Visitor, text: string) => who.call(live.sayLine, { params, body: { id: newId(), text } })
  await ask(bo, '窑温要到多少度？')
  await ask(cai, '什么釉料适合新手？')
  const asked = async () => (await bo.call(live.listAsked, { params })).items
  const [one, two] = await until(async () => {
    const items = await asked()
    return items.length === 2 ? items : undefined
  })
  assert.ok(one && two)
  const begin = (questionId: string, who = mei) => who.call(live.startAnswering, { params: { showId, questionId } })
  await assert.rejects(begin(one.id, bo), { code: 'live.not-yours' })
  await Promise.all([begin(one.id), begin(one.id)])
  assert.equal((await bo.call(live.getShow, { params })).answering?.id, one.id)
  await begin(two.id)
  assert.deepEqual(
    (await asked()).map(({ id, state }) => [id, state]),
    [
      [two.id, 'answering'],
      [one.id, 'answered'],
    ],
  )
  await mei.call(live.answerQuestion, { params: { showId, questionId: two.id }, body: { answered: true } })
  assert.equal((await bo.call(live.getShow, { params })).answering, undefined)
  assert.equal((await factsNamed('live.question-answered', showId)).length, 2)
  await mei.call(live.endShow, { params })
  assert.deepEqual(
    (await asked()).map(({ state, from }) => [state, typeof from]),
    [
      ['answered', 'number'],
      ['answered', 'number'],
    ],
  )
})
