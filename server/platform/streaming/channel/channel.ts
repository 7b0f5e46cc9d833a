import { type Advice, advise } from '../health/advice.ts'
import { type Incident, IncidentLog } from '../health/incident-log.ts'
import { HealthMeter, type Vitals } from '../health/meter.ts'
import type { Frame, MediaPacket, Outlet, Run, Tracks } from '../media/frame.ts'
import { FlvFanOut } from '../packager/flv-fan-out.ts'
import { LiveWindow } from '../packager/live-window.ts'
import type { Segment } from '../packager/segment.ts'
import { Segmenter } from '../packager/segmenter.ts'
import type { Recording } from '../recording/recording.ts'
import { Outlets } from './outlets.ts'
import { RunMaker } from './run-maker.ts'
import { Timeline } from './timeline.ts'
import { Waiters } from './waiters.ts'

/** `idle` before the first picture; `away` while the publisher is lost; `ended` after the grace or on purpose. */
export type ChannelState = 'idle' | 'live' | 'away' | 'ended'

/** What the rest of the house is told, at once. `back` is `live` again after `away`. */
export type ChannelNews = 'live' | 'away' | 'back' | 'ended'

export type Source = 'rtmp' | 'camera'

/** One publisher's way in. After `end`, or once replaced, packets are ignored. */
export interface Publication {
  packet(packet: MediaPacket): void
  end(reason: string): void
  /** The sender uses a codec that nobody could be shown. */
  unknownCodec(codec: string): void
}

export interface ChannelHealth extends Vitals {
  readonly state: ChannelState
  readonly source: Source | undefined
  readonly advice: readonly Advice[]
  readonly incidents: readonly Incident[]
}

export interface ChannelOptions {
  readonly id: string
  readonly recording: Recording
  readonly partMs: number
  readonly segmentMs: number
  readonly graceMs: number
  now(): number
  told(news: ChannelNews, at: Date): void
  onFrame?(frame: Frame): void
}

/** No frame for so long is a lost publisher, even if its connection still stands. */
const silentAfterMs = 3000
const mostWaiting = 20_000
const adviceAfterMs = 5000

/** One stream from its publisher to its viewers, without any socket: packets in, segments, tags and news out. */
export class Channel {
  readonly options: ChannelOptions
  readonly window: LiveWindow
  readonly flv = new FlvFanOut()
  readonly waiters = new Waiters(mostWaiting)
  readonly outlets: Outlets
  readonly log: IncidentLog
  private readonly timeline: Timeline
  private readonly meter: HealthMeter
  private current: { publication: Publication; source: Source; close: (reason: string) => void } | undefined
  private run: Run | undefined
  private nextRun: number
  private nextSegment: number
  private currentState: ChannelState = 'idle'
  private stateSince: number
  private lastFrameAt = 0
  /** Counts up with every change of a playlist. */
  version = 0

  constructor(options: ChannelOptions) {
    this.options = options
    const { now, recording, partMs, segmentMs } = options
    this.nextRun = recording.next.run
    this.nextSegment = recording.next.segment
    this.stateSince = now()
    this.log = new IncidentLog(now)
    this.meter = new HealthMeter(now)
    this.timeline = new Timeline(now)
    this.window = new LiveWindow(() => this.changed())
    const segmenter = new Segmenter({
      sink: this.segmentSink(),
      partMs,
      segmentMs,
      nextSegment: () => this.nextSegment++,
    })
    this.outlets = new Outlets(this.watcher(), segmenter, this.flv)
  }

  get id(): string {
    return this.options.id
  }

  get state(): ChannelState {
    return this.currentState
  }

  /** Milliseconds since the state last changed. */
  get stateForMs(): number {
    return this.options.now() - this.stateSince
  }

  /** Whether a publisher has the channel now. */
  get isTaken(): boolean {
    return this.current !== undefined
  }

  /** The tracks on air, or the last that were; undefined when nothing is left to show. */
  get tracks(): Tracks | undefined {
    return this.run?.tracks ?? this.window.segments.at(-1)?.run.tracks
  }

  /** Whether a segment, or a part of it, can be asked for now (RFC 8216bis 6.2.5.2). Always true after the end. */
  hasReached(number: number, part: number | undefined): boolean {
    if (this.currentState === 'ended') return true
    const last = this.window.segments.at(-1)
    if (!last || last.number < number) return false
    if (last.number > number || last.isClosed) return true
    return part !== undefined && last.parts.length > part
  }

  /** Program time of the newest frame received; undefined before the first of this process. */
  get mediaNow(): number | undefined {
    return this.timeline.newest
  }

  /** Lets a publisher in. The one before, if any, is closed: the last who shows the key has the channel. */
  publish(source: Source, close: (reason: string) => void): Publication {
    const previous = this.current
    const publication = this.publication()
    this.current = { publication, source, close }
    this.log.note(previous ? 'publisher-replaced' : 'publisher-came', { source })
    previous?.close('another publisher came with the same key')
    this.meter.restart()
    return publication
  }

  /** Ends the channel on purpose: viewers see the end at once and the publisher is sent away. */
  end(): void {
    const { current } = this
    this.current = undefined
    this.finishRun()
    current?.close('the show has ended')
    if (this.currentState !== 'ended') this.become('ended')
  }

  /** The process stops: what came is closed and kept, nobody is left waiting. */
  drain(): void {
    this.current = undefined
    this.finishRun()
    this.dismissViewers()
  }

  /** Ends every answer that is still open; who wants more asks again. */
  dismissViewers(): void {
    this.flv.close()
    this.waiters.release()
  }

  /** To be called about once a second: notices silence, and the end of the grace. */
  tick(): void {
    const now = this.options.now()
    if (this.currentState === 'live' && now - this.lastFrameAt > silentAfterMs) this.become('away')
    if (this.currentState === 'away' && this.stateForMs > this.options.graceMs) this.end()
  }

  /** Stalls that players report, in one batch. */
  stalled(count: number, route: string): void {
    this.meter.stalled(count)
    this.log.note('viewers-stalled', { route })
  }

  health(): ChannelHealth {
    const vitals = this.meter.read(this.flv.viewers)
    const isSettled = this.currentState === 'live' && this.stateForMs > adviceAfterMs
    return {
      ...vitals,
      state: this.currentState,
      source: this.current?.source,
      advice: isSettled ? advise(vitals) : [],
      incidents: this.log.incidents,
    }
  }

  private publication(): Publication {
    this.timeline.release()
    const maker = new RunMaker({ timeline: this.timeline, outlet: this.outlets, nextRun: () => this.nextRun++ })
    this.finishRun()
    const publication: Publication = {
      packet: (packet) => {
        if (this.current?.publication !== publication) return
        const gap = this.meter.packet(packet)
        if (gap !== undefined) this.log.note('gap', { ms: Math.round(gap) })
        maker.packet(packet)
      },
      end: (reason) => {
        if (this.current?.publication !== publication) return
        maker.finish()
        this.current = undefined
        this.log.note('publisher-lost', { reason })
        if (this.currentState === 'live') this.become('away')
      },
      unknownCodec: (codec) => this.log.note('codec-unknown', { codec }),
    }
    return publication
  }

  private finishRun(): void {
    if (this.run) this.outlets.finish()
  }

  /** First of all outlets, so that the state is right when the others act. */
  private watcher(): Outlet {
    return {
      begin: (run) => {
        if (this.window.segments.length > 0) this.log.note('time-break', { run: run.number })
        this.run = run
        this.window.begin(run)
      },
      frame: (frame) => {
        this.lastFrameAt = this.options.now()
        if (this.currentState !== 'live') this.become('live')
        this.options.onFrame?.(frame)
      },
      finish: () => {
        this.run = undefined
      },
    }
  }

  private segmentSink() {
    return {
      opened: (segment: Segment) => this.window.opened(segment),
      grown: () => this.window.grown(),
      closed: (segment: Segment) => {
        this.options.recording.keep(segment)
        this.window.closed()
      },
    }
  }

  private become(state: 'live' | 'away' | 'ended'): void {
    const news = state === 'live' && this.currentState === 'away' ? 'back' : state
    const now = this.options.now()
    this.currentState = state
    this.stateSince = now
    if (state === 'ended') this.flv.close()
    this.changed()
    if (state === 'ended') this.waiters.release()
    this.options.told(news, new Date(now))
  }

  private changed(): void {
    this.version++
    this.waiters.ring()
  }
}
