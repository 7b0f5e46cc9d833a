import type { Generated } from 'kysely'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

/** Rows of the PostgreSQL schema `demo`. No other module names these tables. */
export type DemoTables = {
  'demo.made': {
    single: Generated<boolean>
    made_at: Date
    removed_at: Date | null
    finished_at: Date | null
    running_show_id: string | null
    host_id: string | null
    member_ids: Generated<string[]>
  }
  'demo.piece': {
    name: string
    id: string
  }
}

export const reading = (db: Database): Reader<DemoTables> => db.$extendTables<DemoTables>()
export const writing = (work: Work): Tx<DemoTables> => work.tx.$extendTables<DemoTables>()
