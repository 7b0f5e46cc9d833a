import { type Selectable, sql } from 'kysely'

import type { Chapter, ProductClip } from '#contracts/live'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { type Kept, lengthOf, offsetOf } from '../../air/replay/replay.ts'
import type { LiveTables } from '../../tables.ts'

type ClipRow = Selectable<LiveTables['live.clip']> & {
  show_title: ProductClip['showTitle']
  host_name: string
  started_at: Date
}

export type Recordings = (showId: string) => Promise<readonly Kept[]>

const columns = sql`clip.*, show.title as show_title, host.name as host_name, show.started_at`
const joined = sql`live.clip as clip join live.show as show on show.id = clip.show_id
  join live.host as host on host.person_id = show.host_id`

/** Clips of one show in their order. */
export async function findShowClips(db: Database, showId: string, recordings: Recordings): Promise<ProductClip[]> {
  const { rows } = await sql<ClipRow>`
    select ${columns} from ${joined} where clip.show_id = ${showId} order by clip.from_at, clip.id`.execute(db)
  return shownClips(rows, recordings)
}

const shortestMs = 3_000

/** Clips that explain a product, for everybody: from replays that are offered and the running show, newest first. */
export async function findProductClips(
  db: Database,
  productId: string,
  recordings: Recordings,
  limit = 12,
): Promise<ProductClip[]> {
  const { rows } = await sql<ClipRow>`
    select ${columns} from ${joined}
    where clip.product_id = ${productId} and not show.rehearsal
      and (show.state = 'live' or (show.state = 'replay' and show.replay_offered))
      and (clip.until_at is null or clip.until_at - clip.from_at >= ${`${shortestMs} ms`}::interval)
    order by clip.from_at desc limit ${limit}`.execute(db)
  return shownClips(rows, recordings)
}

async function shownClips(rows: readonly ClipRow[], recordings: Recordings): Promise<ProductClip[]> {
  const kept = new Map<string, readonly Kept[]>()
  for (const { show_id } of rows) if (!kept.has(show_id)) kept.set(show_id, await recordings(show_id))
  return rows.map((row) => shownClip(row, kept.get(row.show_id) ?? []))
}

function shownClip(row: ClipRow, recording: readonly Kept[]): ProductClip {
  const from = row.from_at.getTime()
  const until = row.until_at?.getTime()
  const offsetMs = recording.length > 0 ? offsetOf(recording, from) : Math.max(0, from - row.started_at.getTime())
  const isKept = until !== undefined && offsetOf(recording, until) > offsetOf(recording, from)
  return present({
    id: row.id,
    showId: row.show_id,
    productId: row.product_id,
    productTitle: row.product_title,
    imageUrl: row.image_url ?? undefined,
    showTitle: row.show_title,
    hostName: row.host_name,
    from,
    until,
    offsetMs: Math.round(offsetMs),
    durationMs: until === undefined ? undefined : until - from,
    playlistUrl: isKept ? `/live/${row.show_id}/clip.m3u8?from=${from}&to=${until}` : undefined,
    at: row.from_at.toISOString(),
  })
}

/** Clips as chapters of the replay: those of which a picture is kept, each up to its end. */
export function chaptersOf(clips: readonly ProductClip[], recording: readonly Kept[]): Chapter[] {
  return clips.flatMap((clip) => {
    const endMs = clip.until === undefined ? lengthOf(recording) : offsetOf(recording, clip.until)
    const durationMs = Math.round(endMs - clip.offsetMs)
    if (durationMs <= 0) return []
    const { id: clipId, productId, productTitle: title, imageUrl, from, offsetMs } = clip
    return [present({ clipId, productId, title, imageUrl, from, offsetMs, durationMs })]
  })
}
