import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Type } from 'typebox'

import { openDatabase, runSql } from '#platform/db/database'
import { migrate } from '#platform/db/migrate'
import { enrol, stepFollower } from '#platform/facts/follow'
import { draft, job, openJobs } from '#platform/jobs/index'
import { createPerform, system } from '#platform/work'
import { migrationSources } from '#server/migrations'
import { testDatabase } from '#test/world/database'
import { readTables } from './catalog.ts'
import { restoreBackup } from './restore.ts'
import { writeBackup } from './write.ts'

declare module '#platform/facts' {
  interface Facts {
    'test.letter-sent': { place: number; text: string }
  }
}

const home = await mkdtemp(join(tmpdir(), 'backup-'))
const targets: string[] = []
after(async () => {
  for (const name of targets) await runSql(world.db, `drop database ${name} with (force)`)
  await rm(home, { recursive: true })
})
const world = await testDatabase()
const awkward = 'tab\there, line\nbreak, \\N, "quote", 夜市 🏮, \u0001'
const wait = job({ name: 'test.wait', data: Type.Object({}) })

/** A database on the same server in which nothing has been made yet. */
async function emptyDatabase(): Promise<string> {
  const url = new URL(world.url)
  url.pathname += `_empty_${targets.length}`
  targets.push(url.pathname.slice(1))
  await runSql(world.db, `create database ${url.pathname.slice(1)} template template0`)
  return url.href
}

async function contents(url: string, left: (table: string) => boolean): Promise<Record<string, string>> {
  const open = openDatabase(url, 1)
  const client = await open.pool.connect()
  const seen: Record<string, string> = {}
  for (const { name, columns } of await readTables(client as never)) {
    if (left(name)) continue
    const { rows } = await client.query(
      `select md5(coalesce(string_agg(line, e'\\n' order by line), '')) as digest, count(*)::int as rows
       from (select (row(${columns.join(', ')}))::text as line from ${name}) as lines`,
    )
    seen[name] = `${rows[0]?.rows} ${rows[0]?.digest}`
  }
  client.release()
  await open.close()
  return seen
}

test('a restored house has every row, file, number and waiting job, and its followers go on where they were', async () => {
  const jobs = await openJobs({ pool: world.pool, url: world.url, onError: assert.ifError })
  await jobs.on(wait, async () => {})
  const perform = createPerform({ db: world.db, clock: world.clock, jobs })
  const digested: unknown[] = []
  const follower = (name: string) => ({
    name,
    hears: ['test.letter-sent'],
    batch: 3,
    digest: async (_tx: unknown, { data }: { data: unknown }) => void digested.push(data),
  })
  await enrol(world.db, 'test.reader', 'beginning')
  for (let place = 1; place <= 5; place++)
    await perform(system, async (work) => {
      work.record('test.letter-sent', { place, text: awkward })
      work.enqueue(draft(wait, {}, { after: new Date('2100-01-01') }))
    })
  // Transactions of other databases on the server may hold the horizon for a moment.
  while (digested.length < 3) await stepFollower(world.db, { ...follower('test.reader'), batch: 3 - digested.length })
  await jobs.stop()
  const before = await writeHome()

  const restored = await emptyDatabase()
  const { warnings } = await restoreBackup(join(home, 'backup'), restored, join(home, 'new'), migrationSources)
  assert.deepEqual(warnings, [])
  const renumbered = (name: string) => ['platform.fact', 'platform.follower'].includes(name)
  assert.deepEqual(await contents(restored, renumbered), await contents(world.url, renumbered))
  assert.equal(await readFile(join(home, 'new/media/a/b.png'), 'utf8'), 'picture')
  assert.equal(await readFile(join(home, 'new/secret'), 'utf8'), 'the secret')
  assert.ok(before.tables.find(({ name }) => name === 'jobs.job')?.rows)

  const open = openDatabase(restored, 4)
  assert.deepEqual(await migrate(open.db, migrationSources), [])
  await createPerform({ db: open.db, clock: world.clock })(system, async (work) => {
    work.record('test.letter-sent', { place: 6, text: 'after' })
  })
  while (digested.length < 6) await stepFollower(open.db, follower('test.reader'))
  assert.deepEqual(
    digested.map((data) => (data as { place: number }).place),
    [1, 2, 3, 4, 5, 6],
  )
  assert.equal((digested[4] as { text: string }).text, awkward)
  await open.close()
})

async function writeHome() {
  await mkdir(join(home, 'old/media/a'), { recursive: true })
  await writeFile(join(home, 'old/media/a/b.png'), 'picture')
  await writeFile(join(home, 'old/secret'), 'the secret')
  return writeBackup(world.url, join(home, 'old'), join(home, 'backup'))
}

test('what was written after a backup began is not in it: all tables are of one moment', async () => {
  await runSql(
    world.db,
    'create table if not exists public.early (n int); create table if not exists public.late (n int)',
  )
  const writer = setInterval(
    () =>
      void runSql(world.db, 'with e as (insert into public.early values (1)) insert into public.late values (1)').catch(
        () => {},
      ),
    1,
  )
  const { tables } = await writeBackup(world.url, join(home, 'none'), join(home, 'moment'))
  clearInterval(writer)
  const rows = (name: string) => tables.find((table) => table.name === name)?.rows
  assert.equal(rows('public.early'), rows('public.late'))
})

test('a backup is not written over another, nor restored over a house', async () => {
  await assert.rejects(writeBackup(world.url, home, join(home, 'backup')), /is not empty/)
  await assert.rejects(
    restoreBackup(join(home, 'backup'), world.url, join(home, 'other'), migrationSources),
    /holds a house already/,
  )
  await assert.rejects(
    restoreBackup(join(home, 'backup'), await emptyDatabase(), join(home, 'old'), migrationSources),
    /is there already/,
  )
})

test('a damaged table undoes the whole restore', async () => {
  await writeFile(join(home, 'backup/tables/platform.fact.copy.gz'), 'this is not gzip')
  const target = await emptyDatabase()
  await assert.rejects(restoreBackup(join(home, 'backup'), target, join(home, 'damaged'), migrationSources))
  const open = openDatabase(target, 1)
  const { rows } = await open.pool.query('select count(*)::int as rows from platform.follower')
  await open.close()
  assert.equal(rows[0].rows, 0)
})
