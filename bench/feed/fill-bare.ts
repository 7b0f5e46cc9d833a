import { type RawBuilder, sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { transact } from '#platform/db/transact'

interface Part {
  readonly drop: string
  readonly add: string
}

/**
 * Fills an empty table in one transaction without its own indexes and foreign keys, and then makes them again: PostgreSQL checks every
 * row as it does so, in a third of the time that row by row takes. Keys by which others lead here, and checks, stay.
 */
export async function fillBare(db: Database, table: string, fill: RawBuilder<unknown>): Promise<void> {
  await transact(db, async (tx) => {
    await sql`set local synchronous_commit = off`.execute(tx)
    await sql`set local work_mem = '256MB'`.execute(tx)
    await sql`select setseed(0.42)`.execute(tx)
    const { rows: parts } = await sql<Part>`
      select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
      from pg_constraint where conrelid = ${table}::regclass and contype = 'f'
      union all
      select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      from pg_index where indrelid = ${table}::regclass
        and not exists (select from pg_constraint where conindid = indexrelid)`.execute(tx)
    for (const { drop } of parts) await sql.raw(drop).execute(tx)
    await fill.execute(tx)
    for (const { add } of parts) await sql.raw(add).execute(tx)
  })
}
