import { names, seconds, targetSeconds } from '../packager/live-playlist.ts'
import type { SegmentRow } from './segment-row.ts'

/** A finished playlist over kept segments, also across publishers; the name in it is that of the live segment. */
export function vodPlaylist(rows: readonly SegmentRow[]): string {
  const target = targetSeconds(
    rows.map((row) => row.durationMs),
    1000,
  )
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    `#EXT-X-TARGETDURATION:${target}`,
    `#EXT-X-MEDIA-SEQUENCE:${rows[0]?.number ?? 0}`,
  ]
  let run: number | undefined
  for (const row of rows) {
    if (run !== undefined && run !== row.run) lines.push('#EXT-X-DISCONTINUITY')
    if (run !== row.run) lines.push(`#EXT-X-MAP:URI="${names.init(row.run)}"`)
    run = row.run
    lines.push(`#EXT-X-PROGRAM-DATE-TIME:${new Date(row.startsAt).toISOString()}`)
    lines.push(`#EXTINF:${seconds(row.durationMs)},`, names.segment(row.number))
  }
  return `${[...lines, '#EXT-X-ENDLIST'].join('\n')}\n`
}

/** The segments that show any of the window, both ends in program milliseconds. */
export function withinWindow(rows: readonly SegmentRow[], from: number, to: number): SegmentRow[] {
  return rows.filter((row) => row.startsAt < to && row.startsAt + row.durationMs > from)
}
