import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import * as identity from '#contracts/identity'
import * as live from '#contracts/live'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { testHouse, type Visitor } from '#test/world/house'
import { until } from '#test/world/until'
import { takeSeat } from './seat.ts'
import { readSecret } from './secret.ts'

const on = await testHouse()
const mei = await on.member('Mei', 'host')
const lin = await on.member('Lin', 'moderator')
const owner = await on.member('Owner', 'owner')
const bo = await on.member('Bo')

async function onAir(): Promise<string> {
  const startsAt = new Date(Date.now() + 1_800_000).toISOString()
  const { id } = await mei.call(live.planShow, { body: { title: { zh: '陶艺一课' }, startsAt } })
  await mei.call(live.startShow, { params: { showId: id } })
  return id
}

async function invite(showId: string, name = '周老师') {
  const params = { showId, guestHostId: newId() }
  const { secret } = await mei.call(live.inviteGuest, { params, body: { name, hours: 24 } })
  return { params, secret }
}

/** A browser of somebody without an account: it keeps its device, and the seat it takes. */
function browser() {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    cookie,
    visitor: () => on.visitor(cookie(), ''),
    async open(secret: string): Promise<Visitor> {
      const answer = await fetch(`${on.address}/api/seat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: cookie() },
        body: JSON.stringify({ secret }),
      })
      for (const set of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/)
        jar.set(name, value)
      }
      if (!answer.ok) throw Object.assign(new Error('turned away'), (await answer.json()) as object)
      return on.visitor(cookie(), '')
    },
  }
}
const guestsOf = async (showId: string) => (await mei.call(live.listGuestHosts, { params: { showId } })).items
const ban = (who: Visitor, params: { showId: string; guestHostId: string }, body: { everywhere?: boolean } = {}) =>
  who.call(live.banGuest, { params, body })

test('a guest by link is barred: their link opens nothing, their device gets in by no other and not into the room, until it is lifted', async () => {
  const showId = await onAir()
  const [first, second] = [await invite(showId), await invite(showId, '另一位')]
  const zhou = browser()
  const seated = await zhou.open(first.secret)
  await seated.call(live.sitDown)
  await mei.call(live.letGuestIn, { params: first.params })
  assert.deepEqual(
    (await guestsOf(showId)).map(({ known, state }) => [known, state]),
    [
      [true, 'on'],
      [false, 'invited'],
    ],
  )
  await assert.rejects(ban(bo, first.params), { code: 'live.not-yours' })
  const sanction = await ban(lin, first.params)
  assert.deepEqual([sanction.person.name, sanction.measure, sanction.until], ['周老师', 'ban', undefined])
  assert.deepEqual(
    (await guestsOf(showId)).map(({ id }) => id),
    [second.params.guestHostId],
  )
  await assert.rejects(seated.call(live.stayInSeat), { code: /live\.(no-seat|invitation-over)/ })
  await assert.rejects(zhou.open(first.secret), { type: 'live.unknown-guest' })
  await assert.rejects(zhou.open(second.secret), { type: 'live.banned' })
  const [act] = (await lin.call(live.listRoomActs, { params: { showId } })).items
  assert.deepEqual([act?.act, act?.personName, act?.by.name], ['banned', '周老师', 'Lin'])

  await lin.call(live.liftSanction, { params: { showId, sanctionId: sanction.id } })
  assert.equal((await (await zhou.open(second.secret)).call(live.sitDown)).guest.state, 'waiting')
  assert.equal(
    (await (await browser().open((await invite(showId, '第三位')).secret)).call(live.getSeat)).guest.name,
    '第三位',
  )
})

test('one show’s ban holds in that show; from every show bars who manages people, and whatever seat the device has there is emptied', async () => {
  const [here, there] = [await onAir(), await onAir()]
  const zhou = browser()
  const first = await invite(here)
  await zhou.open(first.secret)
  await ban(mei, first.params)
  const other = await invite(there)
  await (await zhou.open(other.secret)).call(live.sitDown)
  assert.equal((await guestsOf(there))[0]?.state, 'waiting')

  const again = await invite(here, '再来')
  const anna = browser()
  await anna.open(again.secret)
  await assert.rejects(ban(mei, again.params, { everywhere: true }), { code: 'live.not-yours' })
  await assert.rejects(ban(lin, again.params, { everywhere: true }), { code: 'live.not-yours' })
  await ban(owner, other.params, { everywhere: true })
  assert.deepEqual(await guestsOf(there), [])
  await assert.rejects(zhou.open((await invite(there)).secret), { type: 'live.banned' })
  assert.equal((await guestsOf(here))[0]?.name, '再来')
})

test('a guest whose device is unknown loses the link alone; one who was called up is barred as the person they are', async () => {
  const showId = await onAir()
  const { params, secret } = await invite(showId)
  await ban(mei, params)
  await assert.rejects(browser().open(secret), { type: 'live.unknown-guest' })
  const hand = await bo.call(live.raiseHand, { params: { showId }, body: {} })
  assert.ok(hand.hand)
  await mei.call(live.callUp, { params: { showId, handId: hand.hand.id } })
  const [called] = await guestsOf(showId)
  assert.ok(called)
  await assert.rejects(ban(mei, { showId, guestHostId: called.id }), { code: 'live.guest-has-account' })
})

test('who bars a guest whose link they have opened themselves bars the link, and not their own device', async () => {
  const showId = await onAir()
  const { params, secret } = await invite(showId)
  const own = browser()
  const seated = await own.open(secret)
  const host = on.visitor(`${mei.cookie}; ${own.cookie()}`, mei.id)
  await ban(host, params)
  await assert.rejects(seated.call(live.stayInSeat), { code: /live\.(no-seat|invitation-over)/ })
  await own.open((await invite(showId)).secret)
})

test('a viewer’s ban empties the seat that the same device took by link, and so does a ban from the house', async () => {
  const showId = await onAir()
  for (const from of ['room', 'house'] as const) {
    const zhou = browser()
    const first = await invite(showId)
    await zhou.open(first.secret)
    const guest = await zhou.visitor().call(identity.enterAsGuest, {})
    assert.ok(guest)
    const { rows } = await sql<{ id: string; device: string }>`
      select device.person_id as id, device.id as device from identity.device
      join live.guest_host on guest_host.device_id = device.id where guest_host.id = ${first.params.guestHostId}`.execute(
      on.house.db,
    )
    const [known] = rows
    assert.ok(known)
    if (from === 'room') {
      await sql`insert into live.visitor (show_id, person_id, name, kind, device_id, first_seen_at)
        values (${showId}, ${known.id}, 'Zhou', 'guest', ${known.device}, now())`.execute(on.house.db)
      await mei.call(live.sanctionPerson, { params: { showId }, body: { personId: known.id, measure: 'ban' } })
    } else
      await owner.call(identity.banPerson, {
        params: { personId: known.id },
        body: { reason: 'selling', devicesToo: true },
      })
    await until(async () => ((await guestsOf(showId)).length === 0 ? true : undefined))
    const another = await invite(showId)
    await assert.rejects(zhou.open(another.secret), { type: from === 'room' ? 'live.banned' : 'identity.banned' })
    await mei.call(live.withdrawGuest, { params: another.params })
  }
})

test('who takes a seat at the moment of the ban is emptied out of it or refused, by the same link and by another', async () => {
  const showId = await onAir()
  for (let round = 0; round < 6; round++) {
    const [first, second] = [await invite(showId), await invite(showId)]
    const zhou = browser()
    if (round % 2 === 0) await zhou.open(first.secret)
    const link = round % 2 === 0 ? second.secret : first.secret
    const [opened] = await Promise.allSettled([zhou.open(link), ban(mei, first.params)])
    if (opened.status === 'fulfilled')
      await assert.rejects(opened.value.call(live.sitDown), { code: /live\.(no-seat|invitation-over)/ })
    else assert.match(opened.reason.type, /live\.(banned|unknown-guest)/)
    assert.deepEqual(
      (await guestsOf(showId)).filter(({ state, known }) => state !== 'invited' || known),
      [],
    )
  }
})

test('a ban waits for a seat that the same device is just taking by another link, and empties it', async () => {
  const showId = await onAir()
  const [first, second] = [await invite(showId), await invite(showId)]
  const zhou = browser()
  await zhou.open(first.secret)
  const db = on.house.db
  const { rows } = await sql<{ device_id: string }>`
    select device_id from live.guest_host where id = ${first.params.guestHostId}`.execute(db)
  const deviceId = rows[0]?.device_id ?? ''
  const banIsWaiting = async () => {
    const { rows: waiting } = await sql`select from pg_locks where locktype = 'advisory' and not granted`.execute(db)
    return waiting.length > 0 || undefined
  }
  let banned: Promise<unknown> | undefined
  await on.house.perform(system, async (work) => {
    await takeSeat(work, readSecret(second.secret), { held: undefined, deviceId })
    banned ??= ban(mei, first.params)
    await until(banIsWaiting)
  })
  await banned
  assert.deepEqual(await guestsOf(showId), [])
})
