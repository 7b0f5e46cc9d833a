import { randomBytes } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { type OpenDatabase, openDatabase, runSql } from '#platform/db/database'
import { startEmbedded } from '#platform/db/embedded'
import { migrate } from '#platform/db/migrate'
import { scratchFolder } from '#test/world/scratch'

export interface LogDatabase extends OpenDatabase {
  readonly url: string
  /** Closes the pool and takes the database away. */
  drop(): Promise<void>
}

const migrations = fileURLToPath(new URL('../migrations', import.meta.url))

/** A database with room logs and nothing else, on the server of TEST_DATABASE_URL or one of its own. */
export async function logDatabase(flags: readonly string[] = ['fsync=off']): Promise<LogDatabase> {
  const given = process.env.TEST_DATABASE_URL
  const folder = given ? undefined : scratchFolder('nightmarket-log')
  if (folder) chmodSync(folder, 0o711) // the database's own account must get in
  const server = folder ? await startEmbedded(join(folder, 'postgres'), flags) : undefined
  const base = given ?? server?.url ?? ''
  const name = `log_${randomBytes(6).toString('hex')}`
  const admin = openDatabase(base, 1)
  await runSql(admin.db, `create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  const open = openDatabase(url.href, 12)
  await migrate(open.db, [{ owner: 'realtime', folder: migrations }])
  return {
    ...open,
    url: url.href,
    drop: async () => {
      await open.close()
      await runSql(admin.db, `drop database ${name} with (force)`)
      await admin.close()
      await server?.stop()
      if (folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}
