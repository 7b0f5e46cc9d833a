import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql, type Transaction } from 'kysely'

import type { NoTables } from '#platform/db/database'
import type { Fact } from '#platform/facts'
import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { until } from '#test/world/until'
import { enrol, type Follower, stepFollower } from './follow.ts'

declare module '#platform/facts' {
  interface Facts {
    'test.bell-rung': { n: number }
    'test.lamp-lit': { n: number }
  }
}

const world = await testDatabase()
const lin = person('Lin')
const ring = (n: number) => world.perform(lin, async (work) => work.record('test.bell-rung', { n }))
const numberOf = (fact: Fact) => (fact.data as { n: number }).n

/** Steps until something was done: transactions of other databases on the server may hold the horizon for a moment. */
const stepOnce = (follower: Follower) =>
  until(async () => {
    const step = await stepFollower(world.db, follower)
    return step.digested + step.parked > 0 ? step : undefined
  })

async function collector(name: string, hears?: string[]) {
  const heard: number[] = []
  await enrol(world.db, name, 'now')
  const follower = {
    name,
    ...(hears && { hears }),
    digest: async (_tx: unknown, fact: Fact) => void heard.push(numberOf(fact)),
  }
  return { heard, look: () => stepFollower(world.db, follower), step: () => stepOnce(follower) }
}

test('a transaction that commits late is waited for, not skipped', async () => {
  const { heard, look, step } = await collector('patient')
  const slow = await world.pool.connect()
  await slow.query('begin')
  await slow.query(
    `insert into platform.fact (name, data, actor_id, at) values ('test.bell-rung', '{"n":1}', 'x', now())`,
  )
  await ring(2)
  assert.equal((await look()).isAll, false)
  assert.deepEqual(heard, [])
  await slow.query('commit')
  slow.release()
  while (heard.length < 2) await step()
  assert.deepEqual(heard, [1, 2])
  await until(async () => ((await look()).isAll ? true : undefined))
})

test('a fact is digested once, by one of two nodes that step at the same time', async () => {
  const { heard, look } = await collector('shared')
  await ring(1)
  await ring(2)
  await until(async () => {
    await Promise.all([look(), look()])
    return heard.length >= 2 || undefined
  })
  await look()
  assert.deepEqual(heard, [1, 2])
})

test('a poisoned fact is parked with its error and the rest go on', async () => {
  await sql`create table if not exists platform.belfry (n int)`.execute(world.db)
  await enrol(world.db, 'careful', 'now')
  await ring(1)
  await ring(2)
  await ring(3)
  const digest = async (tx: Transaction<NoTables>, fact: Fact) => {
    if (numberOf(fact) === 2) throw new Error('bad bell')
    await sql`insert into platform.belfry values (${numberOf(fact)})`.execute(tx)
  }
  for (let seen = 0; seen < 3; ) {
    const { digested, parked } = await stepOnce({ name: 'careful', digest })
    seen += digested + parked
  }
  const { rows: rung } = await sql<{ n: number }>`select n from platform.belfry order by n`.execute(world.db)
  assert.deepEqual(rung, [{ n: 1 }, { n: 3 }])
  const { rows } = await sql<{
    error: string
  }>`select error from platform.parked_fact where follower = 'careful'`.execute(world.db)
  assert.match(rows[0]?.error ?? '', /bad bell/)
})

test('what a follower writes moves with its cursor: killed in between, it digests again and writes once', async () => {
  await sql`create table if not exists platform.tally (n int)`.execute(world.db)
  await enrol(world.db, 'tallying', 'now')
  await ring(7)
  const write = async (tx: Transaction<NoTables>, fact: Fact) => {
    await sql`insert into platform.tally values (${numberOf(fact)})`.execute(tx)
  }
  await assert.rejects(
    stepOnce({
      name: 'tallying',
      digest: async (tx, fact) => {
        await write(tx, fact)
        throw Object.assign(new Error('connection lost'), { code: '57P01' })
      },
    }),
    /connection lost/,
  )
  await stepOnce({ name: 'tallying', digest: write })
  await stepFollower(world.db, { name: 'tallying', digest: write })
  const { rows } = await sql`select n from platform.tally`.execute(world.db)
  assert.deepEqual(rows, [{ n: 7 }])
})

test('a follower that comes to hear more misses nothing from then on', async () => {
  const heard: number[] = []
  let isAwake = false
  await enrol(world.db, 'waking', 'now')
  const follower: Follower = {
    name: 'waking',
    get hears() {
      return isAwake ? undefined : ['test.lamp-lit']
    },
    mayPassOver: async () => !isAwake,
    digest: async (_tx, fact) => {
      isAwake = true
      heard.push(numberOf(fact))
    },
  }
  await ring(1)
  await world.perform(lin, async (work) => {
    work.record('test.lamp-lit', { n: 2 })
    work.record('test.bell-rung', { n: 3 })
  })
  await ring(4)
  await until(async () => {
    await stepFollower(world.db, follower)
    return heard.includes(4) || undefined
  })
  assert.deepEqual(heard, [2, 3, 4])
})

test('before what others hear is passed over a follower is asked whether it hears it by now', async () => {
  const heard: number[] = []
  let hears: readonly string[] | undefined = []
  await enrol(world.db, 'asked', 'now')
  await ring(1)
  const follower: Follower = {
    name: 'asked',
    get hears() {
      return hears
    },
    mayPassOver: async () => {
      hears = undefined
      return false
    },
    digest: async (_tx, fact) => void heard.push(numberOf(fact)),
  }
  await until(async () => (await stepFollower(world.db, follower)).more || undefined)
  await stepOnce(follower)
  assert.deepEqual(heard, [1])
  // It hears everything now and has nothing to pass over: it rests, although time goes on without a fact.
  await sql`create table if not exists platform.passing (n int)`.execute(world.db)
  assert.equal((await stepFollower(world.db, follower)).more, false)
})

test('a follower of few names hears only those and does not fall behind', async () => {
  const { heard, step } = await collector('choosy', ['test.lamp-lit'])
  await ring(1)
  await world.perform(lin, async (work) => work.record('test.lamp-lit', { n: 2 }))
  await ring(3)
  await step()
  assert.deepEqual(heard, [2])
})

test('facts are followed by number, not by how the number is written', async () => {
  const heard: number[] = []
  for (const [xid, n] of [
    [100, 3],
    [99, 2],
    [9, 1],
  ]) {
    await sql`insert into platform.fact (xid, name, data, actor_id, at)
      values (${xid}::text::xid8, 'test.old-bell', ${JSON.stringify({ n })}, 'x', now() - interval '1 day')`.execute(
      world.db,
    )
  }
  await enrol(world.db, 'counting', 'beginning')
  const follower = { name: 'counting', hears: ['test.old-bell'], batch: 1 }
  const digest = async (_tx: unknown, fact: Fact) => void heard.push(numberOf(fact))
  for (let steps = 0; steps < 4; steps++) await stepFollower(world.db, { ...follower, digest })
  assert.deepEqual(heard, [1, 2, 3])
})

test('what is to be done after the commit is done once, also when the step had to be taken again with care', async () => {
  const done: number[] = []
  await enrol(world.db, 'afterwards', 'now')
  await ring(1)
  await ring(2)
  const follower: Follower = {
    name: 'afterwards',
    digest: async (_tx, fact, afterCommit) => {
      afterCommit(() => done.push(numberOf(fact)))
      if (numberOf(fact) === 2) throw new Error('bad bell')
    },
  }
  for (let seen = 0; seen < 2; ) {
    const { digested, parked } = await stepOnce(follower)
    seen += digested + parked
  }
  assert.deepEqual(done, [1])
})
