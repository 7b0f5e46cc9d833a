import { sql } from 'kysely'

import type { ShowCard } from '#contracts/live'
import type { Database } from '#platform/db/database'
import { type LiveReader, reading } from '../tables.ts'
import { cardsOf } from './cards.ts'

/** Those of these shows that everybody may find, in the order asked for: no rehearsal, none called off, replays where offered. */
export async function findFindableShows(
  db: Database,
  showIds: readonly string[],
  personId: string,
): Promise<ShowCard[]> {
  const rows = await reading(db)
    .selectFrom('live.show')
    .select('id')
    .where('id', '=', sql<string>`any(${showIds})`)
    .where('rehearsal', '=', false)
    .where(sql<boolean>`(state in ('planned', 'live') or (state = 'replay' and replay_offered))`)
    .execute()
  const found = new Set(rows.map(({ id }) => id))
  return cardsOf(
    db,
    showIds.filter((id) => found.has(id)),
    personId,
  )
}

/** Ids of all shows in the order in which they were planned, from behind one on. */
export async function listShowIds(db: LiveReader, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('live.show')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
