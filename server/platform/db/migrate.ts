import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { type Database, runSql } from './database.ts'

/** One owner of a schema and the folder of its numbered SQL files. */
export interface MigrationSource {
  readonly owner: string
  readonly folder: string
}

const lock = 0x6e6d // one migrating node at a time

/**
 * Brings the database up to date: every file once, in order of owner and number, each in its own transaction. A file
 * that changed after it ran is refused, because two houses would then differ without anybody knowing. `mayRun` leaves out
 * files that are not wanted yet.
 */
export async function migrate(
  db: Database,
  sources: readonly MigrationSource[],
  mayRun: (name: string) => boolean = () => true,
): Promise<string[]> {
  return db.connection().execute(async (connection) => {
    await runSql(connection, 'select pg_advisory_lock($1)', [lock])
    try {
      await runSql(connection, 'create schema if not exists platform')
      await runSql(
        connection,
        `create table if not exists platform.migration
        (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
      )
      const { rows } = await runSql(connection, 'select name, checksum from platform.migration')
      const applied = new Map((rows as { name: string; checksum: string }[]).map((row) => [row.name, row.checksum]))
      return await applyMissing(
        connection,
        sources.flatMap(readFiles).filter(({ name }) => mayRun(name)),
        applied,
      )
    } finally {
      await runSql(connection, 'select pg_advisory_unlock($1)', [lock])
    }
  })
}

async function applyMissing(
  db: Database,
  files: readonly { name: string; text: string }[],
  applied: Map<string, string>,
): Promise<string[]> {
  const done: string[] = []
  for (const { name, text } of files) {
    const checksum = createHash('sha256').update(text).digest('hex')
    const before = applied.get(name)
    if (before === checksum) continue
    if (before !== undefined)
      throw new Error(`The migration ${name} was changed after it had run here. Add a new file instead.`)
    await db.transaction().execute(async (tx) => {
      await runSql(tx, text).catch((error) => {
        throw new Error(`The migration ${name} failed: ${error.message}`, { cause: error })
      })
      await runSql(tx, 'insert into platform.migration (name, checksum) values ($1, $2)', [name, checksum])
    })
    done.push(name)
  }
  return done
}

function readFiles({ owner, folder }: MigrationSource): { name: string; text: string }[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file) => ({ name: `${owner}/${file}`, text: readFileSync(join(folder, file), 'utf8') }))
}
