import { sql } from 'kysely'

import type { Work } from '#platform/work'

export interface PersonCount {
  readonly person_id: string
  readonly following: number
  readonly followers: number
  /** New follows made today. */
  readonly today: number
}

/** Locks what is counted of people, in the order of their ids, making rows that are not there yet. */
export async function lockCounts(work: Work, personIds: readonly string[]): Promise<Map<string, PersonCount>> {
  const ids = [...new Set(personIds)].sort()
  await sql`
    insert into community.person_count (person_id) select id from unnest(${ids}::text[]) as id order by id
    on conflict do nothing`.execute(work.tx)
  const { rows } = await sql<PersonCount>`
    select person_id, following, followers, case when day = ${dayOf(work.now)}::date then day_follows else 0 end as today
    from community.person_count where person_id = any(${ids}) order by person_id for update`.execute(work.tx)
  return new Map(rows.map((row) => [row.person_id, row]))
}

export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10)
}

/** Adds to the likes that what somebody said and posted got. */
export async function countLikesOf(work: Work, personId: string, by: number): Promise<void> {
  if (by === 0) return
  await sql`
    insert into community.person_count as known (person_id, likes) values (${personId}, greatest(${by}, 0))
    on conflict (person_id) do update set likes = greatest(known.likes + ${by}, 0)`.execute(work.tx)
}
