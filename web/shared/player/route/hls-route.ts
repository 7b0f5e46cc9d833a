import type Hls from 'hls.js/light'
import type { Route, RouteKind, RouteOptions } from './route.ts'

const fatalAttempts = 2
const tooLateSeconds = 5

/** (Low-latency) HLS through hls.js: any browser with Media Source Extensions, live and kept. */
export async function openHls(kind: RouteKind, { video, url, isLive, events }: RouteOptions): Promise<Route> {
  const { default: Hls } = await import('hls.js/light')
  if (!Hls.isSupported()) throw new Error('no media source')
  // liveSyncDurationCount stays unset: it would override the server's PART-HOLD-BACK and cost three seconds.
  const hls = new Hls({
    lowLatencyMode: true,
    enableWorker: false,
    backBufferLength: 30,
    maxLiveSyncPlaybackRate: 1.25,
  })
  return new HlsRoute(kind, Hls, hls, { video, url, isLive, events })
}

class HlsRoute implements Route {
  readonly kind: RouteKind
  private readonly hls: Hls
  private readonly video: HTMLVideoElement
  private readonly isLive: boolean
  private attempts = 0

  constructor(kind: RouteKind, library: typeof Hls, hls: Hls, { video, url, isLive, events }: RouteOptions) {
    this.kind = kind
    this.hls = hls
    this.video = video
    this.isLive = isLive
    hls.on(library.Events.ERROR, (_name, { fatal, type, details }) => {
      if (!fatal) return
      const isMedia = type === library.ErrorTypes.MEDIA_ERROR
      if (isMedia && ++this.attempts <= fatalAttempts) hls.recoverMediaError()
      else if (type === library.ErrorTypes.NETWORK_ERROR) events.interrupted()
      else events.failed(details)
    })
    hls.loadSource(url)
    hls.attachMedia(video)
  }

  programTime(mediaSeconds: number): number | undefined {
    const date = this.hls.playingDate
    return date ? date.getTime() + (mediaSeconds - this.video.currentTime) * 1000 : undefined
  }

  goLive(): void {
    const { liveSyncPosition } = this.hls
    if (this.isLive && liveSyncPosition !== null) this.video.currentTime = liveSyncPosition
  }

  seek(programTime: number): void {
    const fragments = this.hls.latestLevelDetails?.fragments ?? []
    const fragment = fragments.findLast(({ programDateTime }) => (programDateTime ?? Infinity) <= programTime)
    const first = fragment ?? fragments[0]
    if (!first) return
    const into = (programTime - (first.programDateTime ?? programTime)) / 1000
    this.video.currentTime = first.start + Math.max(0, Math.min(into, first.duration - 0.05))
  }

  /** hls.js walks the last second by itself; what lies further back is jumped over. */
  tick(): void {
    if (this.isLive && !this.video.seeking && this.hls.latency - (this.hls.targetLatency ?? 0) > tooLateSeconds)
      this.goLive()
  }

  loosen(): void {
    // hls.js lengthens its own target with each stall.
  }

  destroy(): void {
    this.hls.destroy()
    this.video.playbackRate = 1
  }
}
