import { sql } from 'kysely'

import type { Work } from '#platform/work'

export type Counted = 'posts' | 'comments' | 'likes_given' | 'likes_received' | 'against'

/** Adds to what somebody did or received on the day of the fact that is heard. */
export async function countDay(work: Work, personId: string, what: Counted, by: 1 | -1 = 1): Promise<void> {
  const at = work.stated?.at ?? work.now
  const column = sql.ref(what)
  await sql`
    insert into community.trust_day as known (person_id, day, ${column})
    values (${personId}, (${at}::timestamptz at time zone 'UTC')::date, ${by})
    on conflict (person_id, day) do update set ${column} = known.${column} + excluded.${column}`.execute(work.tx)
}
