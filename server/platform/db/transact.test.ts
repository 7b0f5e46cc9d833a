import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Kysely, sql } from 'kysely'

import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import type { NoTables } from './database.ts'
import { together, transact } from './transact.ts'

const { db, perform } = await testDatabase()
await sql`create table drum (n int unique)`.execute(db)
const beat = (on: Kysely<NoTables>, n: number) => sql`insert into drum values (${n})`.execute(on)
const beats = async (on: Kysely<NoTables> = db) =>
  (await sql<{ n: number }>`select n from drum order by n`.execute(on)).rows.map(({ n }) => n)

test('what is asked at the same time is done in the order of asking, in one transaction', async () => {
  const [, heard, , all] = await transact(db, (tx) => Promise.all([beat(tx, 1), beats(tx), beat(tx, 2), beats(tx)]))
  assert.deepEqual([heard, all], [[1], [1, 2]])
  await assert.rejects(
    transact(db, (tx) => Promise.all([beat(tx, 3), beat(tx, 1), beat(tx, 4)])),
    { code: '23505' },
  )
  assert.deepEqual(await beats(), [1, 2])
})

test('of last statements the first that failed is the error, and nothing is kept', async () => {
  const end = (...all: number[]) =>
    transact(db, async (tx, ending) => {
      for (const n of all) ending(beat(tx, n))
      return 'done'
    })
  await assert.rejects(end(5, 2, 6), { code: '23505' })
  assert.deepEqual(await beats(), [1, 2])
  assert.equal(await end(5, 6), 'done')
  assert.deepEqual(await beats(), [1, 2, 5, 6])
})

test('what an action leaves for last is kept with its facts, or fails the action', async () => {
  const act = (n: number) =>
    perform(person('Lin'), async (work) => {
      work.record('identity.person-joined', { personId: `drummer-${n}`, kind: 'guest', isDemo: false })
      work.atLast(() => beat(work.tx, n))
      return n
    })
  assert.equal(await act(7), 7)
  await assert.rejects(act(7), { code: '23505' })
  const { rows } = await sql`select from platform.fact where data ->> 'personId' = 'drummer-7'`.execute(db)
  assert.equal(rows.length, 1)
})

test('nothing is asked of a transaction that has ended', async () => {
  const left = await transact(db, async (tx) => ({ ask: () => beats(tx) }))
  await assert.rejects(left.ask(), /given back/)
})

test('questions asked together have one connection, inside a transaction its own', async () => {
  const who = async (on: Kysely<NoTables>) =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(on)).rows[0]?.pid
  const [one, other] = await together(db, (reader) => Promise.all([who(reader), who(reader)]))
  assert.equal(one, other)
  await transact(db, async (tx) => assert.equal(await together(tx, who), await who(tx)))
})
