import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Config } from '#platform/config/config'
import { startEmbedded } from '#platform/db/embedded'

export interface DatabaseSource {
  readonly url: string
  /** Stops the embedded server if it was started for this; one that was running goes on. */
  close(): Promise<void>
}

/** The database of the settings: DATABASE_URL, the embedded server that is running, or the embedded one started for this. */
export async function databaseOf({ DATABASE_URL, dataFolder }: Config): Promise<DatabaseSource> {
  if (DATABASE_URL) return { url: DATABASE_URL, close: async () => {} }
  // Made open to enter: the database's own account has to get through it.
  mkdirSync(dataFolder, { recursive: true })
  const folder = join(dataFolder, 'postgres')
  const isRunning = existsSync(join(folder, 'postmaster.pid'))
  const embedded = await startEmbedded(folder)
  return { url: embedded.url, close: () => (isRunning ? Promise.resolve() : embedded.stop()) }
}
