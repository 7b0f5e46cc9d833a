import { sql } from 'kysely'

import type { LiveFigures } from '#contracts/live'
import type { Database } from '#platform/db/database'
import type { People } from '#platform/realtime/face'

interface FigureRow {
  people: number
  people_peak: number
  likes: number
  joins_per_minute: number
  chat_per_minute: number
  follows: number
  active: number
  explain_requests: number
}

/** Likes of the last minute, from totals that were seen in it. */
export interface LikePace {
  perMinute(showId: string, total: number, now: Date): number
}

/**
 * The room's figures this second, from what all nodes have kept: one statement of index reads. People come from the
 * sockets when given, which are ahead of the database by up to a second.
 */
export async function readFigures(
  db: Database,
  show: { readonly id: string; readonly host_id: string; readonly started_at: Date | null },
  now: Date,
  here?: People,
  pace?: LikePace,
): Promise<LiveFigures> {
  const { rows } = await sql<FigureRow>`
    select room.people, room.people_peak, room.likes,
      (select count(*)::int from live.visitor where show_id = ${show.id} and first_seen_at > ${ago(now, 60)}) as joins_per_minute,
      (select count(*)::int from live.line where show_id = ${show.id} and not shadowed and media_at > ${ago(now, 60)}) as chat_per_minute,
      (select count(*)::int from live.fan where host_id = ${show.host_id} and follows and followed_at >= ${show.started_at ?? now}) as follows,
      (select count(*)::int from live.visitor where show_id = ${show.id} and acted_at > ${ago(now, 300)}) as active,
      (select count(*)::int from live.explain_request where show_id = ${show.id} and met_at is null) as explain_requests
    from live.room as room where show_id = ${show.id}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`The show ${show.id} has no room.`)
  const people = here?.now ?? row.people
  return {
    at: now.toISOString(),
    people,
    peak: Math.max(row.people_peak, here?.peak ?? 0),
    joinsPerMinute: row.joins_per_minute,
    chatPerMinute: row.chat_per_minute,
    likesPerMinute: pace?.perMinute(show.id, row.likes, now) ?? 0,
    likes: row.likes,
    follows: row.follows,
    interactionRate: people === 0 ? 0 : Math.min(1, Math.round((row.active / people) * 1000) / 1000),
    explainRequests: row.explain_requests,
  }
}

const ago = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000)

/** Remembers totals of the last minute for each show that is watched. */
export function createLikePace(): LikePace {
  const seen = new Map<string, { at: number; total: number }[]>()
  return {
    perMinute(showId, total, now) {
      const at = now.getTime()
      const recent = (seen.get(showId) ?? []).filter((sample) => at - sample.at <= 60_000 && sample.at <= at)
      recent.push({ at, total })
      seen.set(showId, recent)
      return total - (recent[0]?.total ?? total)
    },
  }
}
