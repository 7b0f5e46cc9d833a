import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { LiveReader } from '../tables.ts'

/** Who was at a show and how long, over the whole of it. */
export interface Audience {
  readonly showId: string
  /** Different people with a session. */
  readonly people: number
  readonly peak: number
  /** In the room at once, weighed by time. */
  readonly averagePeople: number
  /** Mean of those whose watching was measured. */
  readonly watchedMs: number
  readonly likes: number
  readonly chat: number
  readonly minutes: number
}

/** The audience of each of these shows; shows that were never on air are absent. */
export async function findAudiences(
  db: Database,
  showIds: readonly string[],
  now: Date,
): Promise<Map<string, Audience>> {
  if (showIds.length === 0) return new Map()
  const { rows } = await sql<Audience>`
    select show.id as "showId", room.people_peak as peak, room.likes, talk.chat, span.seconds / 60 as minutes,
      came.people, came.watched_ms as "watchedMs", coalesce(heads.weighed / nullif(span.seconds, 0), 0) as "averagePeople"
    from live.show
    join live.room on room.show_id = show.id
    cross join lateral (
      select coalesce(ended_at, ${now}) as ended_at,
        extract(epoch from coalesce(ended_at, ${now}) - started_at)::float8 as seconds
    ) as span
    cross join lateral (
      select coalesce(sum(chat), 0)::int as chat from live.minute where show_id = show.id
    ) as talk
    cross join lateral (
      select count(*)::int as people, coalesce(avg(watched_ms) filter (where watched_ms > 0), 0)::float8 as watched_ms
      from live.visitor where show_id = show.id
    ) as came
    cross join lateral (
      select sum(people * greatest(0, extract(epoch from
        least(until_at, span.ended_at) - greatest(at, started_at))))::float8 as weighed
      from (
        select at, people, coalesce(lead(at) over (order by at), 'infinity') as until_at
        from live.head_count where show_id = show.id
      ) as counted where at < span.ended_at
    ) as heads
    where show.id = any(${showIds}) and show.started_at is not null`.execute(db)
  return new Map(rows.map((row) => [row.showId, row]))
}

/** How many lines of a show were said by viewers whom a program plays. */
export async function countSimulatedLines(db: Database, showId: string): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    select coalesce(sum(visitor.lines), 0)::int as lines from live.crew
    join live.visitor on visitor.show_id = crew.show_id and visitor.person_id = crew.person_id
    where crew.show_id = ${showId} and crew.simulated`.execute(db)
  return rows[0]?.lines ?? 0
}

/** The shows that a host has held before this one, rehearsals left out, the latest first. */
export async function findEarlierShows(
  reader: LiveReader,
  show: { readonly id: string; readonly host_id: string; readonly started_at: Date | null },
  limit: number,
): Promise<string[]> {
  if (!show.started_at) return []
  const rows = await reader
    .selectFrom('live.show')
    .select('id')
    .where('host_id', '=', show.host_id)
    .where('id', '<>', show.id)
    .where('state', 'in', ['ended', 'replay'])
    .where('rehearsal', '=', false)
    .where('started_at', '<', show.started_at)
    .orderBy('started_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
