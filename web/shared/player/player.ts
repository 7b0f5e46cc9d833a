import { watchAttention } from './attention.ts'
import type { Player, PlayerOptions, PlayerSignals, PlayerState } from './contract.ts'
import { askState, type HouseState, StallReports } from './house.ts'
import { abilitiesOf, Ladder, routesFor } from './route/ladder.ts'
import { openRoute } from './route/open.ts'
import type { Route, RouteKind } from './route/route.ts'
import { ShownFrame } from './shown-frame.ts'
import { Signals } from './signals.ts'

/** Plays a channel on a video element and keeps it right by itself. Starts muted, as browsers demand. */
export function createPlayer(video: HTMLVideoElement, options: PlayerOptions): Player {
  return new LadderPlayer(video, options)
}

const pollMs = 3000
const againMs = 400
const stuckAfterMs = 5000
const longestPatienceMs = 20_000
const stallAfterMs = 400
const patienceAfterReturnMs = 1500

class LadderPlayer implements Player {
  state: PlayerState = 'opening'
  private readonly video: HTMLVideoElement
  private readonly options: PlayerOptions
  private readonly base: string
  private readonly signals = new Signals<PlayerSignals>()
  private readonly ladder: Ladder
  private readonly shown: ShownFrame
  private readonly reports: StallReports
  private readonly unwatch: (() => void)[] = []
  private opened: Route | undefined
  /** Counts openings, so that what belongs to an older one is not heard. */
  private turn = 0
  private lastTime = -1
  private progressedAt = performance.now()
  /** Without progress for so long a route is opened anew; longer each time, or a slow device would never get to play. */
  private patienceMs = stuckAfterMs
  private stallTimer: number | undefined
  private retryTimer: number | undefined
  private isAsking = false
  private lastAsked = 0
  private isDestroyed = false

  constructor(video: HTMLVideoElement, options: PlayerOptions) {
    this.video = video
    this.options = options
    this.base = `${options.base ?? '/live'}/${encodeURIComponent(options.channelId)}`
    this.ladder = new Ladder(options.routes ?? routesFor(abilitiesOf(video), this.isLive))
    this.reports = new StallReports(this.base)
    this.shown = new ShownFrame(video)
    video.muted = true
    video.playsInline = true
    this.listen()
    void this.open()
  }

  get route(): RouteKind | undefined {
    return this.opened?.kind
  }

  private get isLive(): boolean {
    return this.options.mode === 'live'
  }

  programTime(): number | undefined {
    const { seconds } = this.shown
    return seconds === undefined ? undefined : this.opened?.programTime(seconds)
  }

  on<Name extends keyof PlayerSignals>(name: Name, listener: (value: PlayerSignals[Name]) => void): () => void {
    return this.signals.on(name, listener)
  }

  goLive(): void {
    this.opened?.goLive()
    this.play()
  }

  seek(programTime: number): void {
    this.opened?.seek(programTime)
  }

  play(): void {
    if (this.state === 'paused') this.become('opening')
    this.video.play().then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotAllowedError') this.become('blocked')
      },
    )
  }

  pause(): void {
    this.become('paused')
    this.video.pause()
  }

  setMuted(isMuted: boolean): void {
    this.video.muted = isMuted
    if (!isMuted && this.state !== 'paused') this.play()
  }

  hint(state: 'away' | 'live' | 'ended'): void {
    if (!this.isLive) return
    if (state === 'ended') this.become('ended')
    else if (state === 'live' && this.state === 'ended') void this.open()
    else void this.ask()
  }

  destroy(): void {
    this.isDestroyed = true
    for (const end of this.unwatch) end()
    clearTimeout(this.retryTimer)
    clearTimeout(this.stallTimer)
    this.reports.destroy()
    this.shown.destroy()
    this.opened?.destroy()
    this.opened = undefined
  }

  private listen(): void {
    const { video } = this
    const heard: [string, () => void][] = [
      ['waiting', () => this.suspectStall()],
      ['timeupdate', () => this.progress()],
      ['playing', () => this.progress()],
      ['ended', () => this.reachedEnd()],
      ['volumechange', () => this.signals.tell('muted', video.muted)],
    ]
    for (const [name, listener] of heard) {
      video.addEventListener(name, listener)
      this.unwatch.push(() => video.removeEventListener(name, listener))
    }
    this.unwatch.push(watchAttention({ beat: () => this.beat(), returned: () => this.returned() }))
  }

  private async open(): Promise<void> {
    const turn = ++this.turn
    const kind = this.ladder.current
    this.opened?.destroy()
    this.opened = undefined
    this.lastTime = -1
    this.progressedAt = performance.now()
    if (!kind || this.isDestroyed) return
    if (this.state === 'ended') this.become('opening')
    const isCurrent = () => turn === this.turn && !this.isDestroyed
    try {
      const route = await openRoute(kind, {
        video: this.video,
        base: this.base,
        options: this.options,
        events: {
          failed: () => isCurrent() && this.fail(),
          interrupted: () => isCurrent() && this.interrupted(),
        },
      })
      if (!isCurrent()) {
        route.destroy()
        return
      }
      this.opened = route
      this.signals.tell('route', kind)
      if (this.state !== 'paused') this.play()
    } catch {
      if (isCurrent()) this.fail()
    }
  }

  /** An answer that ended without a single picture is a fault; one that ended after some is the way of live video. */
  private interrupted(): void {
    if (this.lastTime < 0) this.fail()
    else void this.ask('interrupted')
  }

  private fail(): void {
    void this.ask('faulty')
  }

  /** Asks the house how the channel is and acts on it, knowing how the route is. */
  private async ask(route: 'working' | 'interrupted' | 'faulty' = 'working'): Promise<void> {
    if (this.isAsking && route === 'working') return
    const { turn } = this
    this.isAsking = true
    this.lastAsked = performance.now()
    const state = this.isLive ? await askState(this.base) : 'live'
    this.isAsking = false
    if (turn !== this.turn || this.isDestroyed) return
    if (state === 'ended') this.become('ended')
    else if (state === 'live') this.heedLive(route)
    else this.heedNothing(state, route !== 'working')
  }

  private heedLive(route: 'working' | 'interrupted' | 'faulty'): void {
    const isStuck = performance.now() - this.progressedAt > patienceAfterReturnMs
    if (route === 'interrupted') void this.open()
    else if (route === 'faulty') this.retry(this.ladder.failed(performance.now()) ? 0 : againMs)
    else if (this.state === 'away' && isStuck) void this.open()
  }

  private heedNothing(state: HouseState, isBroken: boolean): void {
    if (state !== 'unreachable') this.become('away')
    // While the publisher is away the house holds the answer back until there is a picture; nothing else waits for us.
    if (isBroken) this.retry(state === 'away' ? againMs : pollMs)
  }

  private retry(ms: number): void {
    clearTimeout(this.retryTimer)
    if (ms === 0) void this.open()
    else this.retryTimer = window.setTimeout(() => void this.open(), ms)
  }

  private progress(): void {
    const { currentTime } = this.video
    if (currentTime === this.lastTime || this.video.readyState < 2) return
    this.lastTime = currentTime
    this.progressedAt = performance.now()
    this.patienceMs = stuckAfterMs
    clearTimeout(this.stallTimer)
    if (!this.video.paused) this.become('playing')
  }

  private suspectStall(): void {
    if (this.state !== 'playing' || this.video.seeking) return
    clearTimeout(this.stallTimer)
    this.stallTimer = window.setTimeout(() => void this.stall(), stallAfterMs)
  }

  private async stall(): Promise<void> {
    const { opened } = this
    if (!opened || this.state !== 'playing') return
    this.become('stalled')
    await this.ask()
    if (!this.isStalledOn(opened)) return
    this.signals.tell('stall', { route: opened.kind })
    if (this.isLive) this.reports.add(opened.kind)
    opened.loosen()
    if (this.ladder.stalled(performance.now())) void this.open()
  }

  private isStalledOn(route: Route): boolean {
    return this.state === 'stalled' && this.opened === route
  }

  private reachedEnd(): void {
    if (this.isLive) void this.ask()
    else this.become('ended')
  }

  private beat(): void {
    if (this.state === 'paused' || this.state === 'ended') return
    const now = performance.now()
    this.opened?.tick()
    if (this.ladder.climb(now)) void this.open()
    if (this.state === 'away') {
      if (now - this.lastAsked > pollMs * (0.8 + Math.random() * 0.4)) void this.ask()
    } else if (now - this.progressedAt > this.patienceMs && document.visibilityState === 'visible') this.unstick()
  }

  private unstick(): void {
    if (this.state === 'blocked') return
    this.progressedAt = performance.now()
    this.patienceMs = Math.min(longestPatienceMs, this.patienceMs * 2)
    this.fail()
  }

  /** Back from a sleep or from being offline: play, and be where the stream is now. */
  private returned(): void {
    if (this.state === 'paused' || this.state === 'ended') return
    if (this.state === 'away') void this.ask()
    this.progressedAt = performance.now() - this.patienceMs + patienceAfterReturnMs
    if (this.isLive) this.opened?.goLive()
    this.play()
  }

  private become(state: PlayerState): void {
    if (this.state === state || this.isDestroyed) return
    this.state = state
    this.signals.tell('state', state)
  }
}
