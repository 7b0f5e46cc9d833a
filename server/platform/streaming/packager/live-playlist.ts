import type { Tracks } from '../media/frame.ts'
import type { LiveWindow } from './live-window.ts'
import type { Segment } from './segment.ts'

export interface LivePlaylistOptions {
  readonly partMs: number
  readonly segmentMs: number
  /** No part will follow for now; nothing may be announced ahead. */
  readonly isAway: boolean
  readonly hasEnded: boolean
}

/** Parts of this many segments at the end are listed; older ones are fetched whole. */
const segmentsWithParts = 3

export const names = {
  init: (run: number) => `i${run}.mp4`,
  segment: (number: number) => `s${number}.m4s`,
  part: (number: number, part: number) => `p${number}.${part}.m4s`,
  soundInit: (run: number) => `ai${run}.mp4`,
  sound: (number: number) => `a${number}.m4s`,
} as const

/** Whole seconds that no segment of the list exceeds when rounded (RFC 8216bis 4.4.3.1). */
export function targetSeconds(durationsMs: readonly number[], leastMs: number): number {
  return Math.ceil(Math.max(leastMs, ...durationsMs) / 1000)
}

export function seconds(ms: number): string {
  return (ms / 1000).toFixed(5)
}

/** The media playlist of pictures and sound, with parts and blocking reload (RFC 8216bis, low-latency). */
export function livePlaylist(window: LiveWindow, options: LivePlaylistOptions): string {
  const { segments } = window
  const target = targetSeconds(
    segments.map((segment) => segment.durationMs),
    options.segmentMs,
  )
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    `#EXT-X-TARGETDURATION:${target}`,
    `#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=${seconds(options.partMs * 3)}`,
    `#EXT-X-PART-INF:PART-TARGET=${seconds(options.partMs)}`,
    `#EXT-X-MEDIA-SEQUENCE:${segments[0]?.number ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${window.breaksGone}`,
  ]
  let run = window.runBefore
  segments.forEach((segment, place) => {
    lines.push(...headLines(segment, run, names.init, place === 0))
    run = segment.run.number
    if (place >= segments.length - segmentsWithParts - 1) lines.push(...partLines(segment))
    if (segment.isClosed) lines.push(`#EXTINF:${seconds(segment.durationMs)},`, names.segment(segment.number))
  })
  return `${[...lines, ...lastLines(segments.at(-1), options)].join('\n')}\n`
}

/** The media playlist of sound alone: whole segments, for those whom even the smallest picture stalls. */
export function soundPlaylist(window: LiveWindow, options: LivePlaylistOptions): string {
  const segments = window.segments.filter((segment) => segment.sound)
  const durations = segments.map((segment) => segment.sound?.durationMs ?? 0)
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${targetSeconds(durations, options.segmentMs) + 1}`,
    `#EXT-X-MEDIA-SEQUENCE:${segments[0]?.number ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${window.breaksGone}`,
  ]
  let run = window.runBefore
  segments.forEach((segment, place) => {
    lines.push(...headLines(segment, run, names.soundInit, place === 0))
    run = segment.run.number
    lines.push(`#EXTINF:${seconds(segment.sound?.durationMs ?? 0)},`, names.sound(segment.number))
  })
  return `${[...lines, ...(options.hasEnded ? ['#EXT-X-ENDLIST'] : [])].join('\n')}\n`
}

/** The multivariant playlist; players without their own ladder fall to the sound by themselves. */
export function multivariantPlaylist(tracks: Tracks, bitsPerSecond: number): string {
  const { video, audio } = tracks
  const codecs = [video?.codecs, audio?.codecs].filter((name) => name !== undefined).join(',')
  const size = video ? `,RESOLUTION=${video.width}x${video.height}` : ''
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-STREAM-INF:BANDWIDTH=${Math.max(100_000, Math.round(bitsPerSecond))},CODECS="${codecs}"${size}`,
    'live.m3u8',
  ]
  if (video && audio) lines.push(`#EXT-X-STREAM-INF:BANDWIDTH=160000,CODECS="${audio.codecs}"`, 'audio.m3u8')
  return `${lines.join('\n')}\n`
}

function headLines(
  { run, startsAt }: Segment,
  before: number | undefined,
  init: (run: number) => string,
  isFirst: boolean,
): string[] {
  const isBreak = before !== undefined && before !== run.number
  return [
    ...(isBreak ? ['#EXT-X-DISCONTINUITY'] : []),
    ...(isFirst || isBreak ? [`#EXT-X-MAP:URI="${init(run.number)}"`] : []),
    `#EXT-X-PROGRAM-DATE-TIME:${new Date(startsAt).toISOString()}`,
  ]
}

function partLines({ number, parts }: Segment): string[] {
  return parts.map(({ durationMs, isIndependent }, place) => {
    const independent = isIndependent ? ',INDEPENDENT=YES' : ''
    return `#EXT-X-PART:DURATION=${seconds(durationMs)},URI="${names.part(number, place)}"${independent}`
  })
}

function lastLines(last: Segment | undefined, { hasEnded, isAway }: LivePlaylistOptions): string[] {
  if (hasEnded) return ['#EXT-X-ENDLIST']
  if (!last || isAway) return []
  const next = last.isClosed ? names.part(last.number + 1, 0) : names.part(last.number, last.parts.length)
  return [`#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${next}"`]
}
