import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

import { CommittingClient } from './committing.ts'
import { transactsBy } from './transact.ts'

/** A database without named tables: each domain extends it with its own. */
export type Database = Kysely<NoTables>
/** The tables of a database before a domain has added any. */
export type NoTables = Record<never, never>

pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export interface OpenDatabase {
  readonly db: Database
  readonly pool: pg.Pool
  close(): Promise<void>
}

/**
 * Opens a pool of at most `size` connections, on which the server prepares frequent statements unless it is told not to.
 * `bigint` columns come as numbers: ours stay below 2^53.
 */
export function openDatabase(url: string, size = 16, prepares = true): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    idleTimeoutMillis: 30_000,
    // A server that does not answer must fail whoever asks it, not hold them for ever.
    connectionTimeoutMillis: 10_000,
    application_name: 'nightmarket',
    // What is asked for goes out at once, also behind what was not answered yet.
    pipeline: true,
    ...(prepares && { Client: CommittingClient }),
  })
  // A connection that dies while idle is replaced on the next query; without a listener it would end the process.
  pool.on('error', () => {})
  // One that dies while it is in use also says so itself; its query is what fails, and tells whoever asked.
  pool.on('connect', (client) => void client.on('error', () => {}))
  const db = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })
  transactsBy(db, pool)
  return { db, pool, close: () => db.destroy() }
}

/** Runs plain SQL that is ours; never pass text that came from a person. */
export function runSql(db: Database, text: string, parameters: readonly unknown[] = []) {
  return db.executeQuery(CompiledQuery.raw(text, [...parameters]))
}
