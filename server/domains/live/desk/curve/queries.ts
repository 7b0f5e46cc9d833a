import { sql } from 'kysely'

import type { CurveMinute } from '#contracts/live'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'

interface MinuteRow {
  minute: Date
  people: number
  joins: number
  chat: number
  likes: number
  follows: number
  explain_requests: number
  product_id: string | null
}

/** The show minute by minute, with what was explained longest in each; the last `limit` minutes. */
export async function findCurve(db: Database, showId: string, limit = 1440): Promise<CurveMinute[]> {
  const { rows } = await sql<MinuteRow>`
    select so_far.*, explained.product_id from (
      select * from live.minute where show_id = ${showId} order by minute desc limit ${limit}
    ) as so_far
    left join lateral (
      select product_id from live.clip
      where show_id = ${showId} and from_at < so_far.minute + interval '1 minute'
        and coalesce(until_at, 'infinity') > so_far.minute
      order by least(coalesce(until_at, 'infinity'), so_far.minute + interval '1 minute') - greatest(from_at, so_far.minute) desc
      limit 1
    ) as explained on true
    order by so_far.minute`.execute(db)
  return rows.map((row) =>
    present({
      minute: row.minute.toISOString(),
      people: row.people,
      joins: row.joins,
      chat: row.chat,
      likes: row.likes,
      follows: row.follows,
      explainRequests: row.explain_requests,
      explainingProductId: row.product_id ?? undefined,
    }),
  )
}
