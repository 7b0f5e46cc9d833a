import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { getConstructionPlans } from 'pg-boss'

import { openDatabase } from '#platform/db/database'
import { type MigrationSource, migrate } from '#platform/db/migrate'
import { readForeignKeys, readTables } from './catalog.ts'
import { copyIn } from './copy.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { fileOf } from './write.ts'

export interface Restored {
  readonly manifest: Manifest
  /** What could not be restored, in words. */
  readonly warnings: readonly string[]
}

/**
 * Restores a backup into an empty database and an empty data folder. Rows go in as one transaction: all of them or none.
 * The migrations of the backup are run first, by the files of this version; newer ones run when the house next starts.
 */
export async function restoreBackup(
  folder: string,
  url: string,
  dataFolder: string,
  sources: readonly MigrationSource[],
): Promise<Restored> {
  const manifest = readManifest(await readFile(join(folder, 'manifest.json'), 'utf8'))
  await refuseFull(url, dataFolder, manifest)
  await prepareSchema(url, sources, manifest)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const warnings = await prepareQueue(client, manifest)
    await client.query('begin')
    await fillTables(client, folder, manifest, warnings)
    for (const [name, value] of Object.entries(manifest.sequences)) await setSequence(client, name, value)
    await client.query('commit')
    await client.query('analyze')
    await copyFiles(folder, dataFolder, manifest)
    return { manifest, warnings }
  } finally {
    await client.end()
  }
}

async function refuseFull(url: string, dataFolder: string, { folders }: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ is: boolean }>(`select to_regclass('platform.migration') is not null as is`)
  await client.end()
  if (rows[0]?.is) throw new Error('This database holds a house already. A backup is restored into an empty one only.')
  const taken = folders.find((name) => existsSync(join(dataFolder, name)))
  if (taken)
    throw new Error(`${join(dataFolder, taken)} is there already. A backup is restored into an empty data folder only.`)
}

/** Runs exactly the migrations that had run in the backed-up house, so that every column of a row has its place. */
async function prepareSchema(
  url: string,
  sources: readonly MigrationSource[],
  { migrations }: Manifest,
): Promise<void> {
  const open = openDatabase(url, 2)
  try {
    const wanted = new Set(migrations.map(({ name }) => name))
    await migrate(open.db, sources, (name) => wanted.has(name))
    const { rows } = await open.pool.query<{ name: string; checksum: string }>(
      'select name, checksum from platform.migration',
    )
    const here = new Map(rows.map(({ name, checksum }) => [name, checksum]))
    const foreign = migrations.find(({ name, checksum }) => here.get(name) !== checksum)
    if (foreign)
      throw new Error(
        `The backup was made with another ${foreign.name} than this version has. Restore it with its own version.`,
      )
  } finally {
    await open.close()
  }
}

async function prepareQueue(client: pg.Client, { queueVersion }: Manifest): Promise<string[]> {
  if (queueVersion === undefined) return []
  await client.query(getConstructionPlans('jobs'))
  const { rows } = await client.query<{ version: number }>('select version from jobs.version')
  if (rows[0]?.version === queueVersion) return []
  await client.query('drop schema jobs cascade')
  return [
    `Waiting jobs were not restored: the queue's schema was version ${queueVersion} and is ${rows[0]?.version} now.`,
  ]
}

async function fillTables(client: pg.Client, folder: string, { tables }: Manifest, warnings: string[]): Promise<void> {
  const here = await readTables(client)
  const given = new Map(tables.map((table) => [table.name, table]))
  // Rows come as they were: what triggers did for them is among the rows already.
  for (const { name } of here) await client.query(`alter table ${name} disable trigger user`)
  // Tables may point at each other in a ring: what a row points at is looked for once all are there.
  const foreignKeys = await readForeignKeys(client)
  for (const { table, name } of foreignKeys)
    await client.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`)
  await client.query(`truncate ${here.map(({ name }) => name).join(', ')}`)
  for (const { name } of here) {
    const table = given.get(name)
    if (!table) continue
    const source = createGunzip()
    // A damaged file may be found out before the copy begins; the copy then meets the error when it reads.
    pipeline(createReadStream(join(folder, 'tables', fileOf(name))), source, () => {})
    await copyIn(client, `${name} (${table.columns.join(', ')})`, source)
    const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${name}`)
    if (rows[0]?.rows !== table.rows) throw new Error(`${name} has ${rows[0]?.rows} rows instead of ${table.rows}.`)
  }
  await client.query('set constraints all immediate')
  for (const { table, name } of foreignKeys)
    await client.query(`alter table ${table} alter constraint ${name} not deferrable`)
  for (const { name } of here) await client.query(`alter table ${name} enable trigger user`)
  const missing = tables.filter(({ name }) => !here.some((table) => table.name === name) && !name.startsWith('jobs.'))
  for (const { name, rows } of missing) warnings.push(`There is no table ${name} for its ${rows} rows.`)
}

async function setSequence(client: pg.Client, name: string, value: string): Promise<void> {
  await client.query(`select setval(to_regclass($1), $2::bigint) where to_regclass($1) is not null`, [name, value])
}

async function copyFiles(folder: string, dataFolder: string, { folders }: Manifest): Promise<void> {
  await mkdir(dataFolder, { recursive: true })
  for (const name of folders)
    await cp(join(folder, name), join(dataFolder, name), { recursive: true, preserveTimestamps: true })
}
