import type Mpegts from 'mpegts.js'
import { bufferedAhead, jumpToEnd, paceFor } from './latency.ts'
import type { Route, RouteOptions } from './route.ts'

const closestSeconds = 0.4
const loosestSeconds = 2
const stepSeconds = 0.3
/** The answer begins with a whole group of pictures; more than this of it is skipped at once. */
const mostAtStart = 0.9

interface FlvMeaning {
  readonly programStart?: number
  readonly soundElsewhere?: boolean
}

/** HTTP-FLV through Media Source Extensions: the shortest way, for desktops. One route plays one answer, to its end. */
export async function openFlv({ video, url, events }: RouteOptions): Promise<Route> {
  const { default: mpegts } = await import('mpegts.js')
  if (!mpegts.isSupported()) throw new Error('no media source')
  mpegts.LoggingControl.applyConfig({ enableAll: false })
  const player = mpegts.createPlayer(
    { type: 'flv', isLive: true, url: new URL(url, location.href).href },
    { enableStashBuffer: false, lazyLoad: false, autoCleanupSourceBuffer: true, liveSync: false },
  )
  return new FlvRoute(mpegts, player, video, events)
}

class FlvRoute implements Route {
  readonly kind = 'flv'
  private readonly player: Mpegts.Player
  private readonly video: HTMLVideoElement
  private programStart: number | undefined
  private target = closestSeconds
  private hasStarted = false

  constructor(mpegts: typeof Mpegts, player: Mpegts.Player, video: HTMLVideoElement, events: RouteOptions['events']) {
    this.player = player
    this.video = video
    player.on(mpegts.Events.METADATA_ARRIVED, (meaning: FlvMeaning) => {
      this.programStart = meaning.programStart
      if (meaning.soundElsewhere) events.failed('sound is not in FLV')
    })
    player.on(mpegts.Events.LOADING_COMPLETE, () => events.interrupted())
    player.on(mpegts.Events.ERROR, (kind: string, detail: string) => {
      if (kind === mpegts.ErrorTypes.NETWORK_ERROR) events.interrupted()
      else events.failed(`${kind} ${detail}`)
    })
    player.attachMediaElement(video)
    player.load()
  }

  programTime(mediaSeconds: number): number | undefined {
    const { programStart } = this
    return programStart === undefined ? undefined : programStart + mediaSeconds * 1000
  }

  goLive(): void {
    jumpToEnd(this.video, this.target)
  }

  seek(): void {
    this.goLive()
  }

  tick(): void {
    const ahead = bufferedAhead(this.video)
    if (!this.hasStarted && ahead > 0) {
      this.hasStarted = true
      if (ahead > mostAtStart) this.goLive()
    }
    const { rate, jumpTo } = paceFor(ahead, this.target, this.video.playbackRate)
    if (jumpTo !== undefined) jumpToEnd(this.video, jumpTo)
    if (this.video.playbackRate !== rate) this.video.playbackRate = rate
  }

  loosen(): void {
    this.target = Math.min(loosestSeconds, this.target + stepSeconds)
  }

  destroy(): void {
    this.player.destroy()
    this.video.playbackRate = 1
  }
}
