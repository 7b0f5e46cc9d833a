import { frameBody, hasFlvSound, tagKind, trackBodies } from '../media/flv.ts'
import type { Frame, Outlet, Run } from '../media/frame.ts'
import type { RtmpPublisher } from '../rtmp/publisher.ts'

export interface RestreamTarget {
  readonly id: string
  /** rtmp:// or rtmps://, stream key included. */
  readonly url: string
}

export type RestreamState =
  | { readonly id: string; readonly state: 'waiting' | 'connecting' | 'live' }
  | { readonly id: string; readonly state: 'failed'; readonly reason: string }

export interface RestreamOptions {
  readonly target: RestreamTarget
  open(url: string): Promise<Pick<RtmpPublisher, 'send' | 'backlog' | 'closed' | 'close'>>
  failed(reason: string): void
  /** For tests; milliseconds before the first retry. */
  readonly firstRetryMs?: number
}

type Connection = Awaited<ReturnType<RestreamOptions['open']>>

const longestRetryMs = 30_000
const mostBacklog = 4 << 20
const drainedBelow = 256 << 10

/**
 * A copy of a channel to another platform. It never holds up the own room: what the far side does not take is dropped
 * up to the next key frame, and a lost connection is tried again, later each time.
 */
export class Restream implements Outlet {
  private readonly options: RestreamOptions
  private connection: Connection | undefined
  private run: Run | undefined
  private epoch: number | undefined
  private isWaitingForKey = true
  private retryMs: number
  private timer: NodeJS.Timeout | undefined
  private current: RestreamState
  private isStopped = false

  constructor(options: RestreamOptions) {
    this.options = options
    this.retryMs = options.firstRetryMs ?? 1000
    this.current = { id: options.target.id, state: 'waiting' }
  }

  get state(): RestreamState {
    return this.current
  }

  begin(run: Run): void {
    this.run = run
    if (this.connection) this.announce(this.connection, run)
    else if (!this.timer && this.current.state !== 'connecting') void this.connect()
  }

  frame(frame: Frame): void {
    const { connection, run } = this
    if (!connection || !run || (frame.kind === 'audio' && !hasFlvSound(run.tracks))) return
    if (connection.backlog > mostBacklog) this.isWaitingForKey = true
    const isStart = frame.isKey && frame.kind === (run.tracks.video ? 'video' : 'audio')
    if (this.isWaitingForKey && !(isStart && connection.backlog < drainedBelow)) return
    this.isWaitingForKey = false
    this.epoch ??= frame.at
    const kind = frame.kind === 'video' ? tagKind.video : tagKind.audio
    connection.send(kind, Math.max(0, frame.at - this.epoch), frameBody(frame))
  }

  finish(): void {
    this.run = undefined
  }

  /** Takes leave of the far side; nothing is sent or tried after. */
  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
    void this.connection?.close()
    this.connection = undefined
  }

  private async connect(): Promise<void> {
    this.become('connecting')
    try {
      const connection = await this.options.open(this.options.target.url)
      if (this.isStopped) {
        void connection.close()
        return
      }
      this.connection = connection
      this.epoch = undefined
      this.become('live')
      if (this.run) this.announce(connection, this.run)
      const reason = await connection.closed
      this.lost(reason)
    } catch (error) {
      this.lost(error instanceof Error ? error.message : 'failed')
    }
  }

  private announce(connection: Connection, run: Run): void {
    this.isWaitingForKey = true
    const at = this.epoch === undefined ? 0 : run.startsAt - this.epoch
    for (const { kind, body } of trackBodies(run.tracks)) connection.send(kind, Math.max(0, at), body)
  }

  private lost(reason: string): void {
    if (this.isStopped) return
    const wasLive = this.connection !== undefined
    this.connection = undefined
    this.current = { id: this.options.target.id, state: 'failed', reason }
    this.options.failed(reason)
    if (wasLive) this.retryMs = this.options.firstRetryMs ?? 1000
    this.timer = setTimeout(() => {
      this.timer = undefined
      if (this.run) void this.connect()
    }, this.retryMs)
    this.timer.unref()
    this.retryMs = Math.min(longestRetryMs, this.retryMs * 2)
  }

  private become(state: 'connecting' | 'live'): void {
    this.current = { id: this.options.target.id, state }
  }
}
