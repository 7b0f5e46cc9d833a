import { type RawBuilder, sql } from 'kysely'

import type { Database } from '#platform/db/database'

/** Something that is always true of what a domain keeps. It looks for what contradicts it, and only reads. */
export interface Invariant {
  /** As a sentence: what is true. */
  readonly name: string
  /** What contradicts it, in words that lead to the rows. */
  find(db: Database): Promise<readonly string[]>
}

export interface Wrong {
  readonly invariant: string
  readonly what: string
}

/** Of one invariant so many contradictions are told; one alone means that somebody has to look. */
const mostTold = 20

/** An invariant that is one query: its rows are what contradicts it, each with a text `what`. */
export function invariant(name: string, statement: RawBuilder<{ what: string }>): Invariant {
  return { name, find: async (db) => (await statement.execute(db)).rows.map(({ what }) => what) }
}

/** Looks for everything that is wrong, all in one view of the database, however much is sold meanwhile. Writes nothing. */
export async function checkBooks(db: Database, invariants: readonly Invariant[]): Promise<Wrong[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((view) => findWrong(view, invariants))
}

/** The same in a transaction that the caller has opened. */
export async function findWrong(db: Database, invariants: readonly Invariant[]): Promise<Wrong[]> {
  const wrong: Wrong[] = []
  for (const { name, find } of invariants)
    for (const what of (await find(db)).slice(0, mostTold)) wrong.push({ invariant: name, what })
  return wrong
}

/** Keeps what a check found, for the console; the last one only. */
export async function keepCheck(db: Database, wrong: readonly Wrong[], at: Date): Promise<void> {
  await sql`
    insert into platform.books_check (checked_at, wrong) values (${at}, ${JSON.stringify(wrong)})
    on conflict (single) do update set checked_at = excluded.checked_at, wrong = excluded.wrong`.execute(db)
}

/** The last check that was kept; undefined before the first night. */
export async function findLastCheck(db: Database): Promise<{ checkedAt: Date; wrong: Wrong[] } | undefined> {
  const { rows } = await sql<{ checkedAt: Date; wrong: Wrong[] }>`
    select checked_at as "checkedAt", wrong from platform.books_check`.execute(db)
  return rows[0]
}
