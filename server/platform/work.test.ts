import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { noon, testDatabase } from '#test/world/database'
import { person } from '#test/world/people'

declare module '#platform/facts' {
  interface Facts {
    'test.pebble-laid': { colour: string }
  }
}

const world = await testDatabase()
const mei = person('Mei')

async function facts() {
  const { rows } = await sql<{ name: string; data: unknown; actor_id: string; at: Date }>`
    select name, data, actor_id, at from platform.fact order by id`.execute(world.db)
  return rows
}

test('a fact is kept with the change it describes, as the one who acted', async () => {
  await world.perform(mei, async (work) => work.record('test.pebble-laid', { colour: 'jade' }))
  assert.deepEqual(await facts(), [{ name: 'test.pebble-laid', data: { colour: 'jade' }, actor_id: mei.id, at: noon }])
})

test('an action that fails leaves neither rows nor facts', async () => {
  const before = await facts()
  await assert.rejects(
    world.perform(mei, async (work) => {
      work.record('test.pebble-laid', { colour: 'red' })
      await sql`create table platform.left_over (id int)`.execute(work.tx)
      throw new Error('no')
    }),
    /no/,
  )
  assert.deepEqual(await facts(), before)
  const { rows } = await sql`select to_regclass('platform.left_over') as found`.execute(world.db)
  assert.deepEqual(rows, [{ found: null }])
})

test('two that lock each other both get through: the loser is tried again', async () => {
  await sql`create table if not exists platform.stone (id int primary key, weight int)`.execute(world.db)
  await sql`insert into platform.stone values (1, 0), (2, 0)`.execute(world.db)
  let met: (() => void) | undefined
  let arrived = 0
  const both = new Promise<void>((resolve) => {
    met = resolve
  })
  const lift = (first: number, second: number) =>
    world.perform(mei, async (work) => {
      await sql`update platform.stone set weight = weight + 1 where id = ${first}`.execute(work.tx)
      if (++arrived >= 2) met?.()
      await both
      await sql`update platform.stone set weight = weight + 1 where id = ${second}`.execute(work.tx)
    })
  await Promise.all([lift(1, 2), lift(2, 1)])
  const { rows } = await sql`select weight from platform.stone order by id`.execute(world.db)
  assert.deepEqual(rows, [{ weight: 2 }, { weight: 2 }])
})
