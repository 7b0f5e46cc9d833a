import { sql } from 'kysely'

import type { Advice, BroadcastHealth, PictureState } from '#contracts/live'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { House } from '#platform/house'

type Measured = NonNullable<ReturnType<House['streaming']['health']>>

const grave = new Set(['no-video', 'gaps', 'viewers-stall', 'frames-low'])
const pictureOf: Record<Measured['state'], PictureState> = { idle: 'none', live: 'live', away: 'away', ended: 'none' }

/** The stream's health as the desk shows it: what the publisher sends, and how its viewers fare. */
export function shownHealth(measured: Measured, stalls: Stalls, now: Date): BroadcastHealth {
  const kilobits = Math.round(measured.bitsPerSecond / 1000)
  return present({
    at: now.toISOString(),
    picture: pictureOf[measured.state],
    source: measured.source,
    kbps: kilobits,
    fps: Math.round(measured.framesPerSecond * 10) / 10,
    keyFrameMs: Math.round(measured.keyFrameMs),
    gaps: measured.gapsLastMinute,
    width: measured.video?.width,
    height: measured.video?.height,
    videoCodec: measured.video?.codecs,
    audioCodec: measured.audio?.codecs,
    stalledViewers: stalls.stalled,
    reportingViewers: stalls.reports,
    advice: measured.advice.map((code): Advice => ({ code, severity: grave.has(code) ? 'bad' : 'warn' })),
  })
}

export interface Stalls {
  readonly stalled: number
  readonly reports: number
}

/** Reports of the last minute and how many of them told of a stall. */
export async function recentStalls(db: Database, showId: string, now: Date): Promise<Stalls> {
  const { rows } = await sql<Stalls>`
    select coalesce(sum(stalled), 0)::int as stalled, coalesce(sum(reports), 0)::int as reports
    from live.playback where show_id = ${showId} and minute >= date_trunc('minute', ${now}::timestamptz) - interval '1 minute'`.execute(
    db,
  )
  return rows[0] ?? { stalled: 0, reports: 0 }
}
