import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Type } from 'typebox'
import { createPerform } from '#platform/work'
import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { until } from '#test/world/until'
import { draft, job, openJobs } from './index.ts'

const Note = Type.Object({ text: Type.String() })

// Told before the database is made, so that the queue stops before its server does.
after(() => jobs.stop())
const world = await testDatabase()
const jobs = await openJobs({ pool: world.pool, url: world.url, onError: assert.ifError, lookSeconds: 0.5 })
const perform = createPerform({ db: world.db, clock: world.clock, jobs })

/** Collects what handlers were given, and waits until that many came. */
function inbox<Item>() {
  const items: Item[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  return {
    items,
    take(item: Item) {
      items.push(item)
      for (const one of waiting) if (items.length >= one.count) one.resolve()
    },
    until: (count: number) =>
      items.length >= count ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({ count, resolve })),
  }
}

test('a job queued in a transaction runs after its commit, and not at all after a rollback', async () => {
  const kind = job({ name: 'test.commit', data: Note })
  const done = inbox<string>()
  await jobs.on(kind, async ({ text }) => done.take(text))
  const mei = person('Mei')
  await assert.rejects(
    perform(mei, async (work) => {
      work.enqueue(draft(kind, { text: 'never' }))
      throw new Error('changed my mind')
    }),
  )
  await perform(mei, async (work) => work.enqueue(draft(kind, { text: 'kept' })))
  await done.until(1)
  await jobs.enqueue(kind, { text: 'after' })
  await done.until(2)
  assert.deepEqual(done.items, ['kept', 'after'])
})

test('a backlog is worked off without pauses, by as many at once as the kind allows', async () => {
  const kind = job({ name: 'test.backlog', data: Note, atOnce: 3 })
  const done = inbox<string>()
  let running = 0
  let most = 0
  await jobs.on(kind, async ({ text }) => {
    most = Math.max(most, ++running)
    await new Promise(setImmediate)
    running--
    done.take(text)
  })
  const texts = Array.from({ length: 60 }, (_, place) => `note ${place}`)
  await perform(person('Mei'), async (work) => {
    for (const text of texts) work.enqueue(draft(kind, { text }))
  })
  await done.until(60)
  assert.deepEqual([...done.items].sort(), [...texts].sort())
  assert.ok(most <= 3)
})

test('a second job with the same key vanishes, in the same batch, later, and after the first is done', async () => {
  const kind = job({ name: 'test.once', data: Note })
  const done = inbox<string>()
  await jobs.on(kind, async ({ text }) => done.take(text))
  await perform(person('Mei'), async (work) => {
    work.enqueue(draft(kind, { text: 'first' }, { onceKey: 'show-1' }))
    work.enqueue(draft(kind, { text: 'twin' }, { onceKey: 'show-1' }))
  })
  await done.until(1)
  await jobs.enqueue(kind, { text: 'late' }, { onceKey: 'show-1' })
  await jobs.enqueue(kind, { text: 'other' }, { onceKey: 'show-2' })
  await done.until(2)
  assert.deepEqual(done.items, ['first', 'other'])
})

test('a job for later waits for its time', async () => {
  const kind = job({ name: 'test.later', data: Note })
  const done = inbox<{ text: string; at: number }>()
  await jobs.on(kind, async ({ text }) => done.take({ text, at: Date.now() }))
  const due = Date.now() + 1_200
  await jobs.enqueue(kind, { text: 'later' }, { after: new Date(due) })
  await jobs.enqueue(kind, { text: 'now' })
  await done.until(2)
  assert.deepEqual(
    done.items.map((item) => item.text),
    ['now', 'later'],
  )
  assert.ok(done.items[1] && done.items[1].at >= due)
})

test('a try that fails is made again, and the number of the try is told', async () => {
  const kind = job({ name: 'test.retry', data: Note, retries: 3, retrySeconds: 1 })
  const tries = inbox<number>()
  await jobs.on(kind, async (_data, { number }) => {
    tries.take(number)
    if (number < 2) throw new Error('the gateway is busy')
  })
  await jobs.enqueue(kind, { text: 'again' })
  await tries.until(2)
  assert.deepEqual(tries.items, [1, 2])
})

test('what fails in every try lies among the dead letters with its reason, and can be revived or discarded', async () => {
  const kind = job({ name: 'test.dead', data: Note, retries: 0 })
  const tries = inbox<string>()
  let isBroken = true
  await jobs.on(kind, async ({ text }) => {
    tries.take(text)
    if (isBroken) throw new Error('no such address')
  })
  await jobs.enqueue(kind, { text: 'lost' })
  const dead = await until(async () => (await jobs.dead(10)).find((one) => one.name === 'test.dead'))
  assert.equal(dead.error, 'no such address')
  assert.deepEqual(dead.data, { text: 'lost' })
  assert.equal(dead.tries, 1)
  assert.equal((await jobs.counts()).find((queue) => queue.name === 'test.dead')?.dead, 1)

  isBroken = false
  assert.equal(await jobs.revive(dead.id), true)
  await tries.until(2)
  assert.equal(await jobs.revive(dead.id), false)
  assert.equal(await jobs.discard(dead.id), false)
  assert.equal(
    (await jobs.dead(10)).some((one) => one.name === 'test.dead'),
    false,
  )
})

test('a job whose contents do not fit its kind is dead at once instead of reaching the handler', async () => {
  const kind = job({ name: 'test.misfit', data: Note })
  await jobs.on(kind, async () => assert.fail('the handler was reached'))
  await perform(person('Mei'), async (work) => work.enqueue({ name: kind.name, data: { text: 7 } }))
  const dead = await until(async () => (await jobs.dead(10)).find((one) => one.name === kind.name))
  assert.match(dead.error, /does not fit: \/text/)
  assert.equal(await jobs.discard(dead.id), true)
})

test('a job that nobody knows is refused, so that it cannot be lost in silence', async () => {
  await assert.rejects(
    perform(person('Mei'), async (work) => work.enqueue({ name: 'test.unknown', data: {} })),
    /no job called test\.unknown/,
  )
})

test('stopping waits for the try that is running', async () => {
  const second = await openJobs({ pool: world.pool, url: world.url, onError: assert.ifError, lookSeconds: 0.5 })
  const kind = job({ name: 'test.stop', data: Note })
  const begun = inbox<string>()
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const finished: string[] = []
  await second.on(kind, async ({ text }) => {
    begun.take(text)
    await released
    finished.push(text)
  })
  await second.enqueue(kind, { text: 'running' })
  await begun.until(1)
  const stopped = second.stop()
  release()
  await stopped
  assert.deepEqual(finished, ['running'])
})
