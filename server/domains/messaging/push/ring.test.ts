import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { readConfig } from '#platform/config/config'
import { openSecrets } from '#platform/secrets'
import { createPerform, type JobDraft, system } from '#platform/work'
import { later, minutes, stage } from '#test/world/stage'
import { findNotices } from '../notice/queries.ts'
import { markRead } from '../notice/read.ts'
import { tell } from '../notice/tell.ts'
import { claimDue } from './claim.ts'
import { addDevice } from './device.ts'
import { clearOld } from './jobs.ts'
import { houseKeys } from './keys.ts'
import { ringDue } from './ring.ts'
import { changeSettings, findSettings } from './settings.ts'
import { FakePush } from './wire/fake-push.ts'

const on = await stage()
const queued: JobDraft[] = []
const jobs = { enqueueIn: async (_tx: unknown, drafts: readonly JobDraft[]) => void queued.push(...drafts) }
const perform = createPerform({ db: on.db, clock: on.clock, rooms: on.rooms, jobs })
const config = readConfig({ NIGHTMARKET_DATA: '/nowhere', NIGHTMARKET_PRIVATE_FETCH: 'on' })
const house = { db: on.db, clock: on.clock, perform, config, secrets: openSecrets('/nowhere', 'a secret of this test') }
const fake = new FakePush(() => on.clock.now())
await fake.open()
after(() => fake.close())

const awake = { isOn: false, from: '22:00', until: '08:00', timeZone: 'UTC' }
/** Somebody whose devices ring at any hour. */
async function listener(devices = 1) {
  const person = await on.someone('Lin')
  const rings = Array.from({ length: devices }, () => fake.subscribe())
  for (const ring of rings)
    await perform(person, (work) => addDevice(work, { ...ring, name: 'Phone', language: 'en' }, true))
  await perform(person, (work) => changeSettings(work, { quiet: awake }))
  const endpoints = rings.map(({ endpoint }) => endpoint)
  const taken = () => fake.taken.filter(({ endpoint }) => endpoints.includes(endpoint))
  return { person, taken, endpoints }
}
const won = (personId: string) =>
  perform(system, (work) =>
    tell(work, {
      kind: 'draw-won',
      personIds: [personId],
      about: { kind: 'draw', id: newId() },
      values: { host: 'Mei', title: { en: 'Tea night' } },
    }),
  )
const states = async (personId: string) => {
  const { rows } = await sql<{ state: string; why: string | null }>`
    select push.state, push.why from messaging.push as push
    join messaging.push_device as device on device.id = push.device_id
    where device.person_id = ${personId} order by push.notice_id, push.device_id`.execute(on.db)
  return rows.map(({ state, why }) => (why ? `${state} ${why}` : state))
}

test('a notice rings once on each device of the person, in the device’s language, and opens its place', async () => {
  const lin = await listener(2)
  queued.length = 0
  await won(lin.person.id)
  assert.deepEqual(
    queued.map(({ name }) => name),
    ['messaging.ring'],
  )
  await ringDue(house)
  await ringDue(house)
  assert.deepEqual(
    lin
      .taken()
      .map(({ endpoint }) => endpoint)
      .sort(),
    lin.endpoints.toSorted(),
  )
  const [rung] = lin.taken()
  const { id, ...payload } = rung?.payload ?? {}
  assert.deepEqual(payload, { title: "You won in Mei's show", body: 'Tea night', to: '/me/prizes' })
  assert.equal((await findNotices(on.db, lin.person.id, {}, 1)).items[0]?.id, id)
  assert.deepEqual([rung?.headers.urgency, rung?.headers.ttl], ['normal', String(3 * 86_400)])
  assert.match(String(rung?.headers.topic), /^[\w-]{32}$/)
})

test('nodes that ring at the same moment ring once', async () => {
  const lin = await listener(3)
  for (let nth = 0; nth < 4; nth++) await won(lin.person.id)
  await Promise.all([ringDue(house), ringDue(house), ringDue(house), ringDue(house)])
  assert.equal(lin.taken().length, 12)
  assert.deepEqual(new Set(await states(lin.person.id)), new Set(['sent']))
})

test('a node that dies after it has sent is not made up for by a second ringing', async () => {
  const lin = await listener()
  await won(lin.person.id)
  const { calls } = await perform(system, claimDue)
  assert.equal(calls.length, 1)
  await ringDue(house)
  assert.deepEqual([await states(lin.person.id), lin.taken().length], [['sending'], 0])
  on.clock.advance(minutes(6))
  await ringDue(house)
  assert.deepEqual([await states(lin.person.id), lin.taken().length], [['failed unsure'], 0])
})

test('an answer that never comes, or breaks off after the message was taken, is not sent again', async () => {
  for (const trouble of ['hang', 'take-and-hang-up'] as const) {
    const lin = await listener()
    await won(lin.person.id)
    fake.trouble(trouble)
    await ringDue(house, 200)
    on.clock.advance(minutes(10))
    await ringDue(house)
    assert.deepEqual(await states(lin.person.id), ['failed unsure'])
    assert.equal(lin.taken().length, trouble === 'hang' ? 0 : 1)
  }
})

test('a device that is gone is forgotten; what a service refuses for good is not offered again', async () => {
  for (const status of [404, 410]) {
    const lin = await listener()
    await won(lin.person.id)
    fake.trouble(status)
    await ringDue(house)
    assert.deepEqual((await findSettings(on.db, lin.person.id)).devices, [])
  }
  for (const [status, why] of [
    [413, 'too-large'],
    [400, '400'],
  ] as const) {
    const lin = await listener()
    await won(lin.person.id)
    fake.trouble(status)
    await ringDue(house)
    on.clock.advance(minutes(600))
    await ringDue(house)
    assert.deepEqual([await states(lin.person.id), lin.taken().length], [[`failed ${why}`], 0])
  }
})

test('a service that is busy is asked again when it says so, one that is down later and later, and not for ever', async () => {
  const lin = await listener()
  await won(lin.person.id)
  fake.trouble({ status: 429, retryAfter: 600 }, 503)
  await ringDue(house)
  on.clock.advance(minutes(9))
  await ringDue(house)
  assert.deepEqual(await states(lin.person.id), ['waiting 429'])
  on.clock.advance(minutes(1))
  await ringDue(house)
  assert.deepEqual(await states(lin.person.id), ['waiting 503'])
  on.clock.advance(minutes(1))
  await ringDue(house)
  assert.deepEqual([await states(lin.person.id), lin.taken().length], [['sent 503'], 1])

  const bo = await listener()
  await won(bo.person.id)
  for (let nth = 0; nth < 9; nth++) {
    fake.trouble(500)
    await ringDue(house)
    on.clock.advance(minutes(40))
  }
  assert.deepEqual(await states(bo.person.id), ['failed 500'])
  fake.untrouble()
})

test('quiet hours keep it in the box and ring in the morning; what was read meanwhile does not ring', async () => {
  on.clock.set(later(minutes(600 * 24)))
  const [lin, bo] = [await listener(), await listener()]
  const quiet = { isOn: true, from: '11:00', until: '13:30', timeZone: 'UTC' }
  for (const { person } of [lin, bo]) await perform(person, (work) => changeSettings(work, { quiet }))
  await won(lin.person.id)
  await won(bo.person.id)
  await ringDue(house)
  assert.equal((await findNotices(on.db, lin.person.id, {}, 5)).items.length, 1)
  assert.deepEqual([await states(lin.person.id), lin.taken().length], [['waiting'], 0])
  await perform(bo.person, (work) => markRead(work, undefined))
  on.clock.advance(minutes(90))
  await ringDue(house)
  assert.deepEqual([lin.taken().length, await states(bo.person.id)], [1, ['dropped read']])
})

test('a device rings eight times an hour at most; the box has the rest', async () => {
  const lin = await listener()
  on.clock.advance(3_600_000 - (on.clock.now().getTime() % 3_600_000))
  for (let nth = 0; nth < 10; nth++) await won(lin.person.id)
  await Promise.all([ringDue(house), ringDue(house)])
  assert.equal(lin.taken().length, 8)
  assert.equal((await states(lin.person.id)).filter((state) => state === 'dropped often').length, 2)
  assert.equal((await findNotices(on.db, lin.person.id, {}, 20)).items.length, 10)
})

test('each kind goes where the person wants it: box, devices, both or nowhere', async () => {
  const lin = await listener()
  const choose = (box: boolean, push: boolean) =>
    perform(lin.person, (work) =>
      changeSettings(work, {
        choices: [
          { kind: 'draw-won', channel: 'box', isOn: box },
          { kind: 'draw-won', channel: 'push', isOn: push },
        ],
      }),
    )
  const told = async () => {
    await won(lin.person.id)
    await ringDue(house)
    return [(await findNotices(on.db, lin.person.id, {}, 20)).items.length, lin.taken().length]
  }
  await choose(true, false)
  assert.deepEqual(await told(), [1, 0])
  await choose(false, true)
  assert.deepEqual(await told(), [1, 1])
  await choose(false, false)
  assert.deepEqual(await told(), [1, 1])
  await assert.rejects(
    perform(lin.person, (work) => changeSettings(work, { quiet: { ...awake, timeZone: 'Mars/Olympus' } })),
    { code: 'messaging.unknown-time-zone' },
  )
})

test('likes gather for a minute and ring once; the sentence has everybody of that minute', async () => {
  const lin = await listener()
  await perform(lin.person, (work) =>
    changeSettings(work, { choices: [{ kind: 'post-liked', channel: 'push', isOn: true }] }),
  )
  const about = { kind: 'post', id: newId() } as const
  for (const name of ['Ann', 'Bo', 'Cai']) {
    const fan = await on.someone(name)
    const telling = { kind: 'post-liked', personIds: [lin.person.id], about, bundle: { byId: fan.id } } as const
    await perform(fan, (work) => tell(work, telling))
    on.clock.advance(1_000)
  }
  await ringDue(house)
  assert.equal(lin.taken().length, 0)
  on.clock.advance(minutes(1))
  await ringDue(house)
  assert.deepEqual(
    lin.taken().map(({ payload }) => payload.title),
    ['Cai and 2 others liked your note'],
  )
})

test('a browser rings for whoever used it last; addresses inside and keys that are none are refused', async () => {
  const [ann, bo] = [await on.someone('Ann'), await on.someone('Bo')]
  const wish = { ...fake.subscribe(), name: 'Shared', language: 'en' as const }
  await perform(ann, (work) => addDevice(work, wish, true))
  await perform(ann, (work) => addDevice(work, wish, true))
  await won(ann.id)
  await perform(bo, (work) => addDevice(work, wish, true))
  await ringDue(house)
  assert.deepEqual(
    fake.taken.filter(({ endpoint }) => endpoint === wish.endpoint),
    [],
  )
  assert.deepEqual((await findSettings(on.db, ann.id)).devices, [])
  assert.equal((await findSettings(on.db, bo.id)).devices.length, 1)
  const refused = (change: object, isInside = false) =>
    perform(ann, (work) => addDevice(work, { ...wish, ...change }, isInside))
  await assert.rejects(refused({}), { code: 'messaging.bad-push-address' })
  await assert.rejects(refused({ endpoint: 'https://127.0.0.1/x' }), { code: 'messaging.bad-push-address' })
  await assert.rejects(refused({ keys: { p256dh: 'AAAA', auth: wish.keys.auth } }, true), {
    code: 'messaging.bad-push-keys',
  })
})

test('the house’s key for push services is made once, kept sealed, and read by every node', async () => {
  const keys = await houseKeys(house)
  const again = await houseKeys({
    ...house,
    db: on.db.withPlugin({ transformQuery: ({ node }) => node, transformResult: async ({ result }) => result }),
  })
  assert.deepEqual(again, keys)
  const { rows } = await sql<{ public_key: string; sealed: string }>`
    select public_key, encode(sealed_key, 'escape') as sealed from messaging.push_key`.execute(on.db)
  assert.equal(rows.length, 1)
  assert.equal(rows[0]?.public_key, keys.publicKey)
  assert.ok(!rows[0]?.sealed.includes(String(keys.privateJwk.d)))
})

test('what nobody looks at any more is cleared away', async () => {
  const lin = await listener()
  await won(lin.person.id)
  await ringDue(house)
  await perform(lin.person, (work) => markRead(work, undefined))
  on.clock.advance(minutes(60 * 24 * 8))
  await clearOld(house)
  assert.deepEqual(await states(lin.person.id), [])
  assert.equal((await findNotices(on.db, lin.person.id, {}, 5)).items.length, 1)
  on.clock.advance(minutes(60 * 24 * 180))
  await clearOld(house)
  assert.equal((await findNotices(on.db, lin.person.id, {}, 5)).items.length, 0)
})
