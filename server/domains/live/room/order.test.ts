import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { sql } from 'kysely'

import { deskRoomOf } from '#contracts/live'
import { liftSanction } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import { Refusal } from '#kernel/refusal'
import { openSecrets } from '#platform/secrets'
import { type Actor, system } from '#platform/work'
import { later, stage } from '#test/world/stage'
import '../index.ts'
import { joinRehearsal, putCrew, removeCrew } from '../crew/change.ts'
import type { LiveHouse } from '../house/parts.ts'
import { getShowRow } from '../show/load.ts'
import { cancelShow } from '../show/turn.ts'
import { overlayToken } from '../stage/overlay/token.ts'
import { reading } from '../tables.ts'
import { createChat } from '../talk/line/chat.ts'
import type { LogKeeper } from '../talk/line/keep.ts'
import { findLines } from '../talk/line/queries.ts'
import { sayLines } from '../talk/line/say.ts'
import { createAdmit } from './admit.ts'
import { type Arrival, createArrivals, keepArrivals } from './arrivals.ts'
import { readPersonInRoom } from './person.ts'
import { sanctionInRoom } from './sanction.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const lin = await on.someone('Lin', ['moderator'])
const showId = await on.onAir(mei)
const log: LogKeeper = { append: on.append, mediaNow: () => undefined, appended: () => {} }
const secrets = openSecrets('', 'x'.repeat(40))

const arrive = (who: Actor, room = showId) => {
  const { id: personId, name, deviceId } = who
  const arrival: Arrival = { showId: room, personId, name, kind: 'member', deviceId }
  return on.perform(system, (work) => keepArrivals(work, [arrival]))
}
const say = (who: Actor, text: string) =>
  on.perform(system, (work) => sayLines(work, log, showId, [{ id: newId(), actor: who, text, productId: undefined }]))
const sanction = (by: Actor, personId: string, measure: 'mute' | 'kick' | 'ban', retractLines = false) =>
  on.perform(by, (work) => sanctionInRoom(work, showId, { personId, measure, retractLines }))

const quiet = { info: () => {}, warn: () => {} } as unknown as LiveHouse['log']
const house = (who: Actor | undefined) =>
  ({ ...on, secrets, log: quiet, whoIs: async () => who }) as unknown as LiveHouse
const enter = (who: Actor | undefined, roomId = showId, query = '') => {
  const doors = house(who)
  const arrivals = createArrivals(doors, system)
  const admit = createAdmit(doors, (id) => getShowRow(reading(on.db), id), arrivals)
  const request = { url: `/socket?room=${roomId}${query}`, headers: {} } as IncomingMessage
  return admit(request, roomId).finally(() => arrivals.close())
}

test('whatever the race, no line of a banned person comes after the ban in the log', async () => {
  for (let round = 0; round < 6; round++) {
    const rude = await on.someone(`Rude${round}`)
    await arrive(rude)
    const lines = Array.from({ length: 8 }, (_, n) => say(rude, `line number ${n} of round ${round}`))
    const banned = sanction(lin, rude.id, 'ban')
    const answers = (await Promise.all(lines)).flat()
    await banned
    const { rows } = await sql<{ type: string }>`
      select type from platform.room_log where room_id = ${showId}
        and (author = ${rude.id} or body ->> 'personId' = ${rude.id}) order by seq`.execute(on.db)
    const types = rows.map((row) => row.type)
    assert.deepEqual(types.indexOf('person-sanctioned'), types.length - 1)
    const refused = answers.filter((answer) => answer instanceof Refusal)
    assert.ok(refused.every((refusal) => refusal.code === 'live.banned'))
    const { rows: kept } = await sql`select id from live.line where author_id = ${rude.id}`.execute(on.db)
    assert.equal(kept.length, answers.length - refused.length)
  }
})

test('a ban can take everything back that was said, in history too', async () => {
  const rude = await on.someone('Loud')
  await say(rude, 'buy at my shop')
  await say(rude, 'really, buy there')
  await sanction(lin, rude.id, 'ban', true)
  const rows = await findLines(reading(on.db), showId, { id: mei.id, mayModerate: true }, {}, 100)
  assert.ok(rows.every((row) => row.author_id !== rude.id))
  const person = await readPersonInRoom(on.db, await getShowRow(reading(on.db), showId), rude.id, later(0))
  assert.deepEqual([person.lines, person.sanctions[0]?.measure], [2, 'ban'])
})

test('a banned person and their device stay out of this room until the ban is lifted', async () => {
  const rude = await on.someone('Outsider')
  await arrive(rude)
  const { id } = await sanction(lin, rude.id, 'ban')
  await assert.rejects(enter(rude), { code: 'live.banned' })
  const twin = { ...(await on.someone('Twin')), deviceId: rude.deviceId ?? '' }
  await assert.rejects(enter(twin), { code: 'live.banned' })
  assert.equal((await enter(rude, await on.onAir(mei))).personId, rude.id)
  on.hear()
  await on.perform(lin, (work) => liftSanction(work, id))
  assert.deepEqual(
    on.hear().map((entry) => entry.type),
    ['person-restored'],
  )
  assert.equal((await enter(rude)).personId, rude.id)
})

test('a kicked person comes back after five minutes', async () => {
  const rude = await on.someone('Kicked')
  await arrive(rude)
  await sanction(lin, rude.id, 'kick')
  await assert.rejects(enter(rude), { code: 'live.kicked' })
  on.clock.advance(300_000)
  assert.equal((await enter(rude)).personId, rude.id)
  on.clock.set(later(0))
})

test('measures need the right in this show, somebody known, and nobody of the crew', async () => {
  const bo = await on.someone('Bo')
  await assert.rejects(sanction(bo, mei.id, 'mute'), { code: 'live.not-yours' })
  await assert.rejects(sanction(lin, newId(), 'mute'), { code: 'live.unknown-person' })
  await on.perform(mei, (work) => putCrew(work, showId, { personId: bo.id, role: 'moderator', rights: ['mute'] }))
  await assert.rejects(sanction(lin, bo.id, 'mute'), { code: 'live.above-you' })
  const cai = await on.someone('Cai')
  await arrive(cai)
  await assert.rejects(sanction(bo, cai.id, 'ban'), { code: 'live.not-yours' })
  const { id } = await sanction(bo, cai.id, 'mute')
  await on.perform(mei, (work) => removeCrew(work, showId, bo.id))
  await assert.rejects(
    on.perform(bo, (work) => liftSanction(work, id)),
    { code: 'live.not-yours' },
  )
})

test('places in the crew are given to members other than the host, and taken away once', async () => {
  const put = (personId: string) => on.perform(mei, (work) => putCrew(work, showId, { personId, role: 'moderator' }))
  await assert.rejects(put(mei.id), { code: 'live.not-the-host' })
  await assert.rejects(put(newId()), { code: 'live.unknown-person' })
  await assert.rejects(put((await on.someone('G', [], 'guest')).id), { code: 'live.unknown-person' })
  const dan = await on.someone('Dan')
  assert.deepEqual((await put(dan.id)).rights, ['retract', 'mute', 'kick', 'answer'])
  const remove = () => on.perform(mei, (work) => removeCrew(work, showId, dan.id))
  await remove()
  await assert.rejects(remove(), { code: 'live.not-the-crew' })
})

test('a public room is open without a session; the desk, a rehearsal and a cancelled show are not', async () => {
  assert.match((await enter(undefined)).personId, /^anonymous-/)
  const viewer = await on.someone('Viewer')
  assert.deepEqual(await enter(viewer), { personId: viewer.id, name: 'Viewer', deviceId: viewer.deviceId })
  await assert.rejects(enter(undefined, deskRoomOf(showId)), { code: 'live.sign-in-first' })
  await assert.rejects(enter(viewer, deskRoomOf(showId)), { code: 'live.not-yours' })
  assert.equal((await enter(lin, deskRoomOf(showId))).personId, lin.id)
  await assert.rejects(enter(viewer, newId()), { code: 'live.unknown-show' })
  const rehearsal = await on.planned(mei, { rehearsal: true })
  await assert.rejects(enter(viewer, rehearsal), { code: 'live.rehearsal-only' })
  const off = await on.planned(mei)
  await on.perform(mei, (work) => cancelShow(work, off, 'no'))
  await assert.rejects(enter(viewer, off), { code: 'live.room-closed' })
})

test('an overlay’s address opens its own room and no other', async () => {
  const token = overlayToken(secrets, showId, 1)
  assert.equal((await enter(undefined, showId, `&overlay=${token}`)).personId, '')
  const other = await on.planned(mei, { rehearsal: true })
  await assert.rejects(enter(undefined, other, `&overlay=${token}`), { code: 'live.unknown-overlay' })
  const old = overlayToken(secrets, showId, 0)
  await assert.rejects(enter(undefined, showId, `&overlay=${old}`), { code: 'live.unknown-overlay' })
})

test('a made-up viewer enters a rehearsal with the pass only, and is marked in what they say', async () => {
  const rehearsal = await on.onAir(mei, { rehearsal: true })
  const robot = await on.someone('Robot', [], 'guest')
  const join = (isRight: boolean, room = rehearsal) => on.perform(robot, (work) => joinRehearsal(work, room, isRight))
  await assert.rejects(join(false), { code: 'live.wrong-pass' })
  await assert.rejects(join(true, showId), { code: 'live.not-a-rehearsal' })
  await join(true)
  assert.equal((await enter(robot, rehearsal)).personId, robot.id)
  const draft = { id: newId(), actor: robot, text: 'hello', productId: undefined }
  const [said] = await on.perform(system, (work) => sayLines(work, log, rehearsal, [draft]))
  assert.ok(said && !(said instanceof Refusal))
  assert.equal(said.person.simulated, true)
})

test('a line whose commit is lost is not acknowledged, and sent again it is said once', async () => {
  const bo = await on.someone('Persistent')
  let isLost = true
  const append: typeof on.append = async (tx, drafts, now) => {
    const entries = await on.append(tx, drafts, now)
    // The server's side of the connection is gone between the lines' last statement and their commit.
    if (isLost && drafts.length > 0) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
    return entries
  }
  const parts = {
    ...house(bo),
    rooms: { ...on.rooms, append, paceMs: () => 0 },
    streaming: { mediaNow: () => undefined },
  }
  const chat = createChat(parts as unknown as LiveHouse)
  const draft = { id: newId(), actor: bo, text: 'once and for all', productId: undefined }
  await assert.rejects(chat.add(showId, draft))
  const kept = async () =>
    (
      await sql`select id from live.line where id = ${draft.id} union all
      select id::text from platform.fact where data ->> 'lineId' = ${draft.id}`.execute(on.db)
    ).rows.length
  assert.equal(await kept(), 0)
  isLost = false
  assert.equal((await chat.add(showId, draft)).text, 'once and for all')
  assert.equal(await kept(), 2)
  await chat.close()
})
