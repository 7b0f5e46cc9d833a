import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Config } from '#platform/config/config'
import type { Log } from '#platform/log/index'
import { type OpenDatabase, openDatabase } from './database.ts'
import { startEmbedded } from './embedded.ts'
import { holdData } from './holder.ts'

export interface HouseDatabase extends OpenDatabase {
  readonly url: string
}

/** Opens the database of the settings: the server of DATABASE_URL, or the embedded one in the data folder, held alone. */
export async function openHouseDatabase(config: Config, log: Log): Promise<HouseDatabase> {
  mkdirSync(config.dataFolder, { recursive: true })
  const { DATABASE_URL: given, NIGHTMARKET_PREPARE: prepare } = config
  if (given) return { url: given, ...openDatabase(given, undefined, prepare === 'on') }
  const letGo = holdData(join(config.dataFolder, 'held-by.json'), config.PORT)
  try {
    const embedded = await startEmbedded(join(config.dataFolder, 'postgres'))
    embedded.keepUp((error) => {
      if (error) log.error({ err: error }, 'the database is gone and did not start again')
      else log.warn({}, 'the database was gone and has been started again')
    })
    const open = openDatabase(embedded.url)
    return {
      ...open,
      url: embedded.url,
      async close() {
        // At once: a connection that does not end by itself ends with its server.
        await Promise.all([open.close(), embedded.stop()])
        letGo()
      },
    }
  } catch (error) {
    letGo()
    throw error
  }
}
