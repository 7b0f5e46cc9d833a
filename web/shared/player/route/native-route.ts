import { jumpToEnd } from './latency.ts'
import type { Route, RouteKind, RouteOptions } from './route.ts'

interface DatedVideo extends HTMLVideoElement {
  /** Safari: the wall-clock time of the time line's zero, from EXT-X-PROGRAM-DATE-TIME. */
  getStartDate?(): Date
}

const leaveSeconds = 1.5

/** The browser's own HLS: iPhones without Media Source Extensions. */
export function openNative(kind: RouteKind, { video, url, isLive, events }: RouteOptions): Route {
  const dated: DatedVideo = video
  const failed = () => events.failed(video.error?.message ?? 'playback error')
  video.addEventListener('error', failed)
  video.src = url
  const startsAt = () => dated.getStartDate?.().getTime() ?? Number.NaN
  return {
    kind,
    programTime: (mediaSeconds) => {
      const at = startsAt() + mediaSeconds * 1000
      return Number.isNaN(at) ? undefined : at
    },
    goLive: () => {
      if (isLive) jumpToEnd(video, leaveSeconds)
    },
    seek: (programTime) => {
      const start = startsAt()
      if (!Number.isNaN(start)) video.currentTime = Math.max(0, (programTime - start) / 1000)
    },
    tick: () => undefined,
    loosen: () => undefined,
    destroy: () => {
      video.removeEventListener('error', failed)
      video.removeAttribute('src')
      video.load()
    },
  }
}
