import type { PlayerOptions } from '../contract.ts'
import { openFlv } from './flv-route.ts'
import { openHls } from './hls-route.ts'
import { openNative } from './native-route.ts'
import type { Route, RouteEvents, RouteKind } from './route.ts'

export interface OpenOptions {
  readonly video: HTMLVideoElement
  /** Where the channel is served. */
  readonly base: string
  readonly options: PlayerOptions
  readonly events: RouteEvents
}

/** Opens a route; its library is loaded only now. */
export async function openRoute(kind: RouteKind, { video, base, options, events }: OpenOptions): Promise<Route> {
  const isLive = options.mode === 'live'
  const route = { video, isLive, events, url: `${base}/${fileFor(kind, options)}` }
  if (kind === 'flv') return openFlv(route)
  if (kind === 'native') return openNative(kind, route)
  const hasMediaSource = 'MediaSource' in window || 'ManagedMediaSource' in window
  return hasMediaSource ? openHls(kind, route) : openNative(kind, route)
}

function fileFor(kind: RouteKind, { mode, from, to }: PlayerOptions): string {
  if (mode === 'replay') return 'replay.m3u8'
  if (mode === 'clip') return `clip.m3u8?from=${from ?? 0}&to=${to ?? 0}`
  return { flv: 'live.flv', hls: 'live.m3u8', native: 'index.m3u8', audio: 'audio.m3u8' }[kind]
}
