import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { type SqlBool, sql } from 'kysely'
import { noon, testDatabase } from '#test/world/database'
import { minutes } from '#test/world/stage'
import { until } from '#test/world/until'
import { createAgenda, type Item } from './agenda.ts'

const world = await testDatabase()
const { db, clock } = world
const warnings: unknown[] = []
const log = { warn: (_details: unknown, text: unknown) => void warnings.push(text) } as never
/** Looks when it is told to, so that tests say when that is. */
const agenda = () => createAgenda({ db, clock, log, lookMs: 3_600_000 })

await sql`create table bell (name text primary key, rings_at timestamptz not null, rung integer not null default 0)`.execute(
  db,
)
beforeEach(async () => {
  await sql`truncate bell`.execute(db)
  clock.set(noon)
  warnings.length = 0
})

const plan = (name: string, inMinutes: number) =>
  sql`insert into bell values (${name}, ${new Date(clock.now().getTime() + minutes(inMinutes))})`.execute(db)

/** Rings what is due, once each whoever rings. */
const bells = (item: Partial<Item> = {}): Item => ({
  name: 'bells',
  isDue: (now) => sql<SqlBool>`exists (select from bell where rung = 0 and rings_at <= ${now})`,
  act: () => sql`update bell set rung = rung + 1 where rung = 0 and rings_at <= ${clock.now()}`.execute(db),
  ...item,
})

async function rung(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from bell where rung = 1 order by name`.execute(db)
  return rows.map(({ name }) => name)
}

test('what is planned is done at its time and not before, whoever planned it', async () => {
  const own = agenda()
  own.add(bells())
  await plan('soon', 1)
  await plan('later', 5)
  await own.look()
  assert.deepEqual(await rung(), [])
  clock.set(new Date(noon.getTime() + minutes(1)))
  await own.look()
  assert.deepEqual(await rung(), ['soon'])
})

test('it looks by itself', async () => {
  const own = createAgenda({ db, clock, log, lookMs: 5 })
  after(own.stop)
  own.add(bells())
  await plan('now', 0)
  await until(async () => ((await rung()).length === 1 ? true : undefined))
  await own.stop()
})

test('nothing is done while nothing is due, and all of it is asked in one statement', async () => {
  const own = agenda()
  let acts = 0
  for (const name of ['bells', 'lamps', 'drums']) own.add(bells({ name, act: () => acts++ }))
  let statements = 0
  world.pool.on('acquire', () => statements++)
  await own.look()
  await own.look()
  assert.deepEqual([acts, statements], [0, 2])
  world.pool.removeAllListeners('acquire')
})

test('two nodes that look at the same time do it once', async () => {
  const nodes = [agenda(), agenda()]
  for (const node of nodes) node.add(bells())
  await plan('once', 0)
  await Promise.all(nodes.map((node) => node.look()))
  assert.deepEqual(await rung(), ['once'])
})

test('what fails keeps nothing else from being done, and is tried again', async () => {
  const own = agenda()
  let isBroken = true
  const acts: string[] = []
  own.add(
    bells({
      name: 'drums',
      act() {
        if (isBroken) throw new Error('no skin')
        acts.push('drums')
      },
    }),
  )
  own.add(bells({ act: () => acts.push('bells') }))
  await plan('now', 0)
  await own.look()
  assert.deepEqual([acts, warnings], [['bells'], ['drums wait for the next look']])
  isBroken = false
  await own.look()
  assert.deepEqual(acts, ['bells', 'drums', 'bells'])
})

test('what takes long is not begun twice, and leaving waits for it', async () => {
  const own = agenda()
  let begun = 0
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const leave = own.add(
    bells({
      act() {
        begun++
        return finished
      },
    }),
  )
  await plan('long', 0)
  const first = own.look()
  await until(() => (begun === 1 ? true : undefined))
  const second = own.look()
  let hasLeft = false
  const left = leave().then(() => {
    hasLeft = true
  })
  await new Promise(setImmediate)
  assert.equal(hasLeft, false)
  finish()
  await Promise.all([first, second, left])
  await own.look()
  assert.equal(begun, 1)
})

test('what is always due rests between', async () => {
  const own = agenda()
  let acts = 0
  own.add(bells({ everyMs: 1_000, isDue: () => sql<SqlBool>`true`, act: () => acts++ }))
  await own.look()
  clock.advance(999)
  await own.look()
  assert.equal(acts, 1)
  clock.advance(1)
  await own.look()
  assert.equal(acts, 2)
})

test('a question that could not be answered is asked again', async () => {
  const own = createAgenda({ db, clock, log, lookMs: 5 })
  after(own.stop)
  own.add(bells())
  await plan('now', 0)
  await sql`alter table bell rename to carillon`.execute(db)
  await until(() => (warnings.length > 0 ? true : undefined))
  await sql`alter table carillon rename to bell`.execute(db)
  await until(async () => ((await rung()).length === 1 ? true : undefined))
  await own.stop()
})
