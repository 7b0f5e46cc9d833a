import { sql } from 'kysely'

import type { Database } from '#platform/db/database'

/** What a minute of a show is added to. */
export interface MinuteCounts {
  readonly joins?: number
  readonly chat?: number
  readonly likes?: number
  readonly follows?: number
  readonly explainRequests?: number
}

/**
 * Adds to the minute of a running show; what happens before or after it belongs to no curve. A minute in which nobody has come
 * or gone yet begins with those who are in the room.
 */
export async function bumpMinute(db: Database, showId: string, at: Date, counts: MinuteCounts): Promise<void> {
  const { joins = 0, chat = 0, likes = 0, follows = 0, explainRequests = 0 } = counts
  await sql`
    insert into live.minute as so_far (show_id, minute, people, joins, chat, likes, follows, explain_requests)
    select show.id, date_trunc('minute', ${at}::timestamptz), room.people, ${joins}, ${chat}, ${likes}, ${follows}, ${explainRequests}
    from live.show join live.room on room.show_id = show.id where show.id = ${showId} and state = 'live'
    on conflict (show_id, minute) do update set
      joins = so_far.joins + excluded.joins,
      chat = so_far.chat + excluded.chat,
      likes = so_far.likes + excluded.likes,
      follows = so_far.follows + excluded.follows,
      explain_requests = so_far.explain_requests + excluded.explain_requests`.execute(db)
}
