import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { Type } from 'typebox'

import { route } from '#contracts/route'
import { refusals } from '#kernel/refusal'
import { readConfig } from '#platform/config/config'
import type { House } from '#platform/house'
import { createHttp, on } from '#platform/http'
import { memoryLimiter } from '#platform/http/limit/index'
import { createLog } from '#platform/log/index'
import { anonymous, type Work } from '#platform/work'
import { noon, testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { forgetAnswers } from './index.ts'

const refuse = refusals('lamp', {
  tooTall: ['conflict', 'It does not fit.'],
  taken: ['conflict', 'There is one of this height.'],
})

const hang = route({
  method: 'POST',
  path: '/walls/:wall/lamps',
  may: 'anyone',
  summary: 'Hangs a lamp.',
  params: Type.Object({ wall: Type.String() }),
  body: Type.Object({ height: Type.Integer() }),
  answers: { 201: Type.Object({ lamp: Type.Integer() }) },
})

const world = await testDatabase()
await sql`create table lamp (id int generated always as identity, height int)`.execute(world.db)
const mei = person('Mei')
let asker = mei
let meet = async () => {}
let answersWrapped = false
const house = {
  config: readConfig({}),
  log: createLog({ level: 'silent' }),
  clock: world.clock,
  db: world.db,
  perform: world.perform,
  limiter: memoryLimiter(world.clock),
  whoIs: async () => asker,
} as Partial<House> as House

async function hangLamp(work: Work, height: number): Promise<{ lamp: number }> {
  if (height > 3) throw refuse.tooTall()
  const { rows } = await sql<{ id: number }>`
    insert into lamp (height) values (${height}) on conflict do nothing returning id`.execute(work.tx)
  if (rows.length === 0) throw refuse.taken()
  await meet()
  return { lamp: rows[0]?.id ?? 0 }
}

const mounted = on(hang, async ({ body, perform }) => {
  const made = await perform((work) => hangLamp(work, body.height))
  return answersWrapped ? { lamp: made.lamp + 1_000 } : made
})
// Two apps stand for two nodes over one database.
const nodes = [
  await createHttp(house, [{ name: 'lamp', routes: [mounted] }]),
  await createHttp(house, [{ name: 'lamp', routes: [mounted] }]),
]
after(() => Promise.all(nodes.map((node) => node.close())))

async function post(key: string | undefined, height = 1, { node = 0, wall = 'north' } = {}) {
  const headers = key === undefined ? {} : { 'idempotency-key': key }
  const answer = await nodes[node]?.inject({
    method: 'POST',
    url: `/api/walls/${wall}/lamps`,
    payload: { height },
    headers,
  })
  assert.ok(answer)
  return { status: answer.statusCode, body: answer.json(), isReplay: answer.headers['idempotency-replayed'] === 'true' }
}

async function lamps(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from lamp`.execute(world.db)
  return rows[0]?.count ?? 0
}

test('the same request under the same key is done once and answered twice', async () => {
  const before = await lamps()
  const first = await post('a-1')
  const again = await post('a-1')
  assert.deepEqual([first.status, first.isReplay], [201, false])
  assert.deepEqual(again, { ...first, isReplay: true })
  assert.equal(await lamps(), before + 1)
})

test('without a key, or with another one, it is another request', async () => {
  const before = await lamps()
  await post(undefined)
  await post(undefined)
  await post('b-1')
  await post('b-2')
  assert.equal(await lamps(), before + 4)
})

test('a key that was used for something else is refused', async () => {
  await post('c-1', 1)
  for (const other of [await post('c-1', 2), await post('c-1', 1, { wall: 'south' })])
    assert.deepEqual([other.status, other.body.type], [422, 'idempotency.other-request'])
})

test('one person’s key is not another’s, and without a person there is none', async () => {
  const before = await lamps()
  await post('d-1')
  asker = person('Lin')
  assert.equal((await post('d-1')).isReplay, false)
  asker = { ...anonymous, kind: 'anonymous' } as typeof asker
  await post('d-1')
  await post('d-1')
  asker = mei
  assert.equal(await lamps(), before + 4)
})

test('after a refusal nothing was done, so the key is free', async () => {
  assert.equal((await post('e-1', 9)).body.type, 'lamp.too-tall')
  assert.equal((await post('e-1', 2)).status, 201)
})

test('two at once on one node: the second is told to wait; on two nodes it waits for the first and gets its answer', async () => {
  const before = await lamps()
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const inside = new Promise<void>((resolve) => {
    meet = async () => {
      resolve()
      await opened
    }
  })
  const first = post('f-1')
  await inside
  assert.equal((await post('f-1')).body.type, 'idempotency.in-progress')
  const elsewhere = post('f-1', 1, { node: 1 })
  open()
  const [one, other] = await Promise.all([first, elsewhere])
  meet = async () => {}
  assert.deepEqual([one.status, other.status], [201, 201])
  assert.deepEqual(other.body, one.body)
  assert.equal(other.isReplay, true)
  assert.equal(await lamps(), before + 1)
})

test('who was slower on another node gets the first answer also where the deed itself would refuse a second one', async () => {
  await sql`create unique index lamp_of_height on lamp (height) where height = 3`.execute(world.db)
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const inside = new Promise<void>((resolve) => {
    meet = async () => {
      resolve()
      await opened
    }
  })
  const first = post('h-1', 3)
  await inside
  const elsewhere = post('h-1', 3, { node: 1 })
  open()
  const [one, other] = await Promise.all([first, elsewhere])
  meet = async () => {}
  assert.deepEqual([one.status, other.status, other.isReplay], [201, 201, true])
  assert.deepEqual(other.body, one.body)
})

test('what the handler makes of the result is what a repetition gets', async () => {
  answersWrapped = true
  const first = await post('g-1')
  assert.ok(first.body.lamp > 1_000)
  assert.deepEqual((await post('g-1')).body, first.body)
  answersWrapped = false
})

test('a key with spaces or without end is refused', async () => {
  for (const key of ['', 'two words', 'x'.repeat(256)])
    assert.equal((await post(key)).body.type, 'idempotency.bad-key', key)
})

test('answers older than a day are forgotten, younger ones are kept', async () => {
  await post('h-1')
  assert.equal(await forgetAnswers(world.db, noon), 0)
  world.clock.advance(86_400_000)
  await post('h-2')
  assert.ok((await forgetAnswers(world.db, world.clock.now())) > 0)
  assert.equal((await post('h-1')).isReplay, false)
  assert.equal((await post('h-2')).isReplay, true)
})
