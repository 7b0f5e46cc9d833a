import { createWriteStream } from 'node:fs'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'

import { readSequences, readTables, type Table } from './catalog.ts'
import { copyOut } from './copy.ts'
import type { Manifest } from './manifest.ts'

/** Files beside the database that belong to the house: pictures, recordings, and the secret that keys are derived from. */
const kept = ['media', 'recordings', 'secret']

/**
 * Writes a backup into a new or empty folder while the house goes on working: one snapshot for all tables, then the files,
 * so that every file a row names is there. The manifest comes last. Files in a bucket are not copied; they are in the bucket.
 */
export async function writeBackup(url: string, dataFolder: string, folder: string): Promise<Manifest> {
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).some((name) => name !== 'tables')) throw new Error(`${folder} is not empty.`)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const database = await writeDatabase(client, folder)
    const folders = await copyFiles(dataFolder, folder)
    const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), ...database, folders }
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    return manifest
  } finally {
    await client.end()
  }
}

async function writeDatabase(
  client: pg.Client,
  folder: string,
): Promise<Omit<Manifest, 'format' | 'madeAt' | 'folders'>> {
  await client.query('begin isolation level repeatable read read only')
  const tables: Manifest['tables'] = []
  for (const table of await readTables(client)) {
    await writeTable(client, table, join(folder, 'tables', fileOf(table.name)))
    const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${table.name}`)
    tables.push({ name: table.name, columns: [...table.columns], rows: rows[0]?.rows ?? 0 })
  }
  const { rows: migrations } = await client.query(
    'select name, checksum from platform.migration order by applied_at, name',
  )
  const sequences = await readSequences(client)
  const queueVersion = await readQueueVersion(client)
  await client.query('commit')
  return { migrations, tables, sequences, ...(queueVersion !== undefined && { queueVersion }) }
}

async function writeTable(client: pg.Client, { name, columns }: Table, file: string): Promise<void> {
  const gzip = createGzip({ level: 6 })
  const written = finished(gzip.pipe(createWriteStream(file, { mode: 0o600 })))
  await copyOut(client, rowsOf[name] ?? `select ${columns.join(', ')} from ${name}`, gzip)
  gzip.end()
  await written
}

/**
 * Transaction numbers mean nothing in another cluster: facts with high ones would never be reached, and followers with high
 * ones would never see a new fact. So facts are numbered anew in the order of their commits, all of transaction 3 (the
 * first one there can be), and cursors and parked facts are expressed in the new numbers.
 */
const rank = 'select row_number() over (order by stated.xid, stated.id) as rank, stated.* from platform.fact as stated'
const rowsOf: Readonly<Record<string, string>> = {
  'platform.fact': `select rank, '3'::xid8, name, data, actor_id, at from (${rank}) as ranked order by rank`,
  'platform.follower': `select name, '3'::xid8, (select count(*) from platform.fact as stated
    where (stated.xid, stated.id) <= (follower.xid, follower.id)), moved_at from platform.follower`,
  'platform.parked_fact': `select follower, coalesce(rank, -fact_id), parked.name, parked.data, parked.actor_id, parked.at, error, parked_at
    from platform.parked_fact as parked left join (${rank}) as ranked on ranked.id = fact_id and ranked.name = parked.name`,
}

async function readQueueVersion(client: pg.Client): Promise<number | undefined> {
  const { rows: found } = await client.query<{ is: boolean }>(`select to_regclass('jobs.version') is not null as is`)
  if (!found[0]?.is) return undefined
  const { rows } = await client.query<{ version: number }>('select version from jobs.version')
  return rows[0]?.version
}

export function fileOf(table: string): string {
  return `${table.replaceAll('"', '')}.copy.gz`
}

async function copyFiles(dataFolder: string, folder: string): Promise<string[]> {
  const present = new Set(await readdir(dataFolder).catch(() => []))
  const folders = kept.filter((name) => present.has(name))
  for (const name of folders)
    await cp(join(dataFolder, name), join(folder, name), { recursive: true, preserveTimestamps: true })
  return folders
}
