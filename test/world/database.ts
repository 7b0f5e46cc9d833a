import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'

import { type SettableClock, settableClock } from '#platform/clock/index'
import { type Database, type OpenDatabase, openDatabase } from '#platform/db/database'
import { startEmbedded } from '#platform/db/embedded'
import { migrate } from '#platform/db/migrate'
import { createPerform, type Perform, type PerformOptions } from '#platform/work'
import { migrationSources } from '#server/migrations'
import { careless } from './careless.ts'
import { scratchFolder } from './scratch.ts'

/** A database of its own for one test file, with every migration run and a clock that stands still. */
export interface TestDatabase {
  readonly db: Database
  readonly pool: pg.Pool
  readonly url: string
  readonly clock: SettableClock
  readonly perform: Perform
}

/** Noon of the day on which most tests play. */
export const noon = new Date('2026-06-18T12:00:00Z')

/**
 * Makes a database and drops it after the file's tests. The server is TEST_DATABASE_URL, which the test command sets;
 * a file that is run by itself starts one of its own.
 */
export async function testDatabase(
  keepers: Pick<PerformOptions, 'rooms' | 'jobs' | 'onFacts'> = {},
): Promise<TestDatabase> {
  let open: OpenDatabase | undefined
  // Told first so that it runs before a server of our own is stopped.
  after(() => (open ? leave(open, url) : undefined))
  const url = await freshDatabase()
  open = openDatabase(url, 12)
  const clock = settableClock(noon)
  return { db: open.db, pool: open.pool, url, clock, perform: createPerform({ db: open.db, clock, ...keepers }) }
}

/** The address of a new migrated database on the test server; the caller drops it, or the server goes with the tests. */
export async function freshDatabase(): Promise<string> {
  const server = await serverUrl()
  template ??= ensureTemplate(server)
  const name = `test_${randomBytes(6).toString('hex')}`
  await once(server, `create database ${name} template ${await template} strategy ${await copyStrategy(server)}`)
  return withDatabase(server, name)
}

let template: Promise<string> | undefined
let strategy: Promise<'file_copy' | 'wal_log'> | undefined

/** Copying files wants a checkpoint, which is cheap only where nothing is written through to the disk. */
function copyStrategy(server: string): Promise<'file_copy' | 'wal_log'> {
  strategy ??= once<{ fsync: string }>(server, 'show fsync').then(([row]) =>
    row?.fsync === 'off' ? 'file_copy' : 'wal_log',
  )
  return strategy
}

let started: Promise<string> | undefined

function serverUrl(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return Promise.resolve(given)
  started ??= startOwnServer()
  return started
}

async function startOwnServer(): Promise<string> {
  const folder = scratchFolder('nightmarket-test')
  chmodSync(folder, 0o711) // the database's own account must get in
  const server = await startEmbedded(join(folder, 'postgres'), careless)
  after(server.stop)
  // A file that fails before its first test never comes to `after`.
  process.once('exit', () => {
    server.abort()
    rmSync(folder, { recursive: true, force: true })
  })
  return server.url
}

/** Migrations run once a server and version of the files; each test's database is a copy. */
async function ensureTemplate(server: string): Promise<string> {
  const digest = createHash('sha256')
  for (const { folder } of migrationSources) {
    if (!existsSync(folder)) continue
    const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
    for (const file of files.sort()) digest.update(readFileSync(join(folder, file)))
  }
  const name = `template_${digest.digest('hex').slice(0, 16)}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(20260618)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await makeTemplate(client, server, name)
  } finally {
    await client.end()
  }
  return name
}

async function makeTemplate(client: pg.Client, server: string, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`
  await client.query(`drop database if exists ${unfinished}`)
  await client.query(`create database ${unfinished} template template0`)
  const open = openDatabase(withDatabase(server, unfinished), 1)
  await migrate(open.db, migrationSources)
  await open.close()
  // Sessions end a moment after their connection; one that lingers would stand in the way of the renaming.
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [unfinished])
  await client.query(`alter database ${unfinished} rename to ${name}`)
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function once<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Row>(statement)
  await client.end()
  return rows
}

async function leave(open: OpenDatabase, url: string): Promise<void> {
  await open.close()
  const shared = process.env.TEST_DATABASE_URL
  if (shared) await once(shared, `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`)
}
