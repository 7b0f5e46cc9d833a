import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { until } from '#test/world/until'
import { askForMore } from './stated.ts'

declare module '#platform/facts' {
  interface Facts {
    'test.horn-blown': { n: number }
  }
}

const world = await testDatabase()
const blow = (n: number) => world.perform(person('Mei'), async (work) => work.record('test.horn-blown', { n }))

test('facts nobody told of are noticed, one whose transaction is still open too, and without one nothing is', async () => {
  let asked = 0
  let more = 0
  world.pool.on('acquire', () => asked++)
  const stop = askForMore(world.db, () => more++, { everyMs: 5, onError: assert.ifError })
  const askedTimes = (times: number) => {
    const upTo = asked + times
    return until(() => (asked >= upTo ? true : undefined))
  }
  // The first answer says nothing about what was told before it.
  await until(() => (more === 1 ? true : undefined))
  await askedTimes(3)
  assert.equal(more, 1)
  const open = await world.pool.connect()
  await open.query('begin')
  await open.query(
    `insert into platform.fact (name, data, actor_id, at) values ('test.horn-blown', '{"n":1}', 'x', now())`,
  )
  await until(() => (more === 2 ? true : undefined))
  await open.query('commit')
  open.release()
  await blow(2)
  await until(() => (more === 3 ? true : undefined))
  await askedTimes(3)
  assert.equal(more, 3)
  await stop()
})

test('it asks one thing at a time, so that no answer overtakes a later one', async () => {
  const max = world.pool.options.max
  const held = await Promise.all(Array.from({ length: max }, () => world.pool.connect()))
  const stop = askForMore(world.db, () => {}, { everyMs: 1, onError: assert.ifError })
  await until(() => (world.pool.waitingCount > 0 ? true : undefined))
  await pause(20)
  assert.equal(world.pool.waitingCount, 1)
  for (const client of held) client.release()
  await stop()
})
