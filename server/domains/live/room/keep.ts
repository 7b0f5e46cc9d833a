import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { bumpMinute } from '../desk/curve/bump.ts'

/**
 * Adds the taps that a node counted in about a second; answers the new totals, which is how several nodes add up.
 * Rooms in id order, so that two nodes never wait for each other in a ring.
 */
export async function keepLikes(work: Work, taps: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const totals = new Map<string, number>()
  for (const showId of [...taps.keys()].sort()) {
    const { rows } = await sql<{ likes: number }>`
      update live.room set likes = likes + ${taps.get(showId) ?? 0} where show_id = ${showId} returning likes`.execute(
      work.tx,
    )
    if (!rows[0]) continue
    totals.set(showId, rows[0].likes)
    await bumpMinute(work.tx, showId, work.now, { likes: taps.get(showId) ?? 0 })
  }
  return totals
}

/** Keeps how many are in the room, its peak, the minute's most, and from when on they were so many. */
export async function keepPeople(work: Work, showId: string, people: number): Promise<void> {
  await sql`
    with counted as (
      update live.room set people = ${people}, people_peak = greatest(people_peak, ${people})
      where show_id = ${showId} returning show_id
    ), noted as (
      insert into live.head_count (show_id, at, people)
      select show_id, ${work.now}, ${people} from counted
      on conflict (show_id, at) do update set people = excluded.people
    )
    insert into live.minute as so_far (show_id, minute, people)
    select id, date_trunc('minute', ${work.now}::timestamptz), ${people}
    from live.show join counted on counted.show_id = id where state = 'live'
    on conflict (show_id, minute) do update set people = greatest(so_far.people, excluded.people)`.execute(work.tx)
}
