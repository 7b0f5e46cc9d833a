import { sql } from 'kysely'

import type { reportPlayback } from '#contracts/live'
import type { BodyOf } from '#contracts/route'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { getShowRow } from '../../show/load.ts'
import { writing } from '../../tables.ts'

export type PlaybackReport = BodyOf<typeof reportPlayback>

/** Between two reports of one person at most this much counts as watched; more means the player was away. */
const longestMs = 70_000

/**
 * Keeps how a player fared, and for a person with a session how long they watched: the server's own time between two
 * reports of a running show, whatever the player says. Answers whole minutes newly watched, and whose fan that makes.
 */
export async function keepPlayback(
  work: Work,
  showId: string,
  report: PlaybackReport,
): Promise<{ hostId: string; minutes: number }> {
  const show = await getShowRow(writing(work), showId)
  if (show.state !== 'live' && show.state !== 'replay') throw refuse.notLive()
  const { player, playedMs, stalls, stalledMs, latencyMs = 0 } = report
  await sql`
    insert into live.playback as so_far (show_id, minute, player, reports, stalled, stalls, stalled_ms, played_ms, latency_ms)
    values (${showId}, date_trunc('minute', ${work.now}::timestamptz), ${player}, 1, ${stalls > 0 ? 1 : 0}, ${stalls},
      ${stalledMs}, ${playedMs}, ${latencyMs})
    on conflict (show_id, minute, player) do update set
      reports = so_far.reports + 1, stalled = so_far.stalled + excluded.stalled, stalls = so_far.stalls + excluded.stalls,
      stalled_ms = so_far.stalled_ms + excluded.stalled_ms, played_ms = so_far.played_ms + excluded.played_ms,
      latency_ms = so_far.latency_ms + excluded.latency_ms`.execute(work.tx)
  const isWatching = show.state === 'live' && playedMs > 0 && work.actor.kind !== 'anonymous'
  return { hostId: show.host_id, minutes: isWatching ? await watched(work, showId) : 0 }
}

/**
 * The row's lock makes two tabs of one person one watcher: the second finds that the time is counted. Reports that overtake
 * each other count nothing twice and take nothing back.
 */
async function watched(work: Work, showId: string): Promise<number> {
  const { rows } = await sql<{ before: number; after: number }>`
    with before as (
      select watched_ms, watched_at from live.visitor
      where show_id = ${showId} and person_id = ${work.actor.id} for update
    )
    update live.visitor as visitor
    set watched_at = greatest(before.watched_at, ${work.now}), watched_ms = visitor.watched_ms + case
      when before.watched_at > ${new Date(work.now.getTime() - longestMs)}
      then greatest(0, extract(epoch from ${work.now}::timestamptz - before.watched_at) * 1000) else 0 end
    from before where show_id = ${showId} and person_id = ${work.actor.id}
    returning before.watched_ms as before, visitor.watched_ms as after`.execute(work.tx)
  const [row] = rows
  return row ? Math.floor(row.after / 60_000) - Math.floor(row.before / 60_000) : 0
}
