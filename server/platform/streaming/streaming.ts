import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { WebSocket } from 'ws'
import { CameraDoor } from './camera/camera-door.ts'
import type { ChannelHealth, ChannelNews, ChannelState } from './channel/channel.ts'
import { Channels } from './channel/channels.ts'
import { type MayWatch, mountStreaming } from './http/plugin.ts'
import { mountProbe } from './http/probe.ts'
import type { SegmentRow } from './recording/segment-row.ts'
import { DiskStore, type SegmentStore } from './recording/store.ts'
import type { RestreamState, RestreamTarget } from './restream/restream.ts'
import { Restreams } from './restream/restreams.ts'
import { admit } from './rtmp/door.ts'
import { RtmpServer } from './rtmp/server.ts'
import type { PublishRequest } from './rtmp/session.ts'

export interface StreamingLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
}

export interface StreamingOptions {
  readonly rtmpHost: string
  /** Zero takes any free port; `listen` says which. */
  readonly rtmpPort: number
  /** Where segments are kept, unless `store` is given. */
  readonly directory: string
  readonly store?: SegmentStore
  /** The channel of a publisher who may, or the sentence for one who may not. Compare keys in constant time. */
  authorize(request: PublishRequest): Promise<{ channelId: string } | string>
  /** Told at once, in order; must not throw. */
  onState(change: StateChange): void
  /** Told of each segment that could not be kept, and once when they are kept again; must not throw. */
  onRecording?(change: RecordingChange): void
  mayWatch: MayWatch
  /** The channel that a request to `/camera` may broadcast to; undefined for none. Without it nobody may. */
  mayPublish?(request: IncomingMessage): Promise<string | undefined>
  readonly log: StreamingLog
  now?(): number
  readonly graceMs?: number
  /** Whether a copy may go to an address inside the own network; hosts name these addresses, so normally not. */
  readonly mayRestreamInside?: boolean
}

export interface StreamHealth extends ChannelHealth {
  readonly restreams: readonly RestreamState[]
}

export interface StateChange {
  readonly channelId: string
  readonly news: ChannelNews
  readonly at: Date
}

export interface RecordingChange {
  readonly channelId: string
  /** Why a segment could not be kept; undefined when they are kept again. */
  readonly reason: string | undefined
}

const partMs = 240
const segmentMs = 2000
const defaultGraceMs = 30_000

/** Live video from its publishers to its viewers, and what is kept of it. */
export class Streaming {
  private readonly options: StreamingOptions
  private readonly channels: Channels
  private readonly rtmp: RtmpServer
  private readonly camera: CameraDoor
  private readonly restreams: Restreams
  private ticking: NodeJS.Timeout | undefined
  private isClosing = false

  constructor(options: StreamingOptions) {
    this.options = options
    const restreams = new Restreams(options.mayRestreamInside !== true)
    this.restreams = restreams
    this.channels = new Channels({
      partMs,
      segmentMs,
      graceMs: options.graceMs ?? defaultGraceMs,
      store: options.store ?? new DiskStore(options.directory),
      now: options.now ?? Date.now,
      opened: (channel) => restreams.attach(channel),
      told: (channelId, news, at) => {
        const channel = this.channels.find(channelId)
        if (channel && news === 'ended') restreams.release(channel)
        else if (channel && news === 'live') restreams.attach(channel)
        if (this.isClosing) return
        options.log.info({ channelId, news }, 'stream')
        options.onState({ channelId, news, at })
      },
      recordingTold: (channelId, reason) => {
        if (reason) options.log.warn({ channelId, reason }, 'a segment could not be kept')
        if (!this.isClosing) options.onRecording?.({ channelId, reason })
      },
    })
    this.rtmp = new RtmpServer({
      host: options.rtmpHost,
      port: options.rtmpPort,
      authorize: (request, close) => this.authorize(request, close),
      log: (message, details) => options.log.warn(details, message),
    })
    this.camera = new CameraDoor({
      channels: this.channels,
      mayPublish: (request) => this.mayPublish(request),
      log: (message, details) => options.log.warn(details, message),
    })
  }

  /** Opens the RTMP door; resolves with its port. */
  async listen(): Promise<number> {
    this.ticking = setInterval(() => this.channels.tick(), 1000)
    return this.rtmp.listen()
  }

  /**
   * Sends publishers and viewers away and waits until everything received is kept. Nobody is told: the house stops, the
   * show does not, and publishers come back to the next process.
   */
  async close(): Promise<void> {
    this.isClosing = true
    clearInterval(this.ticking)
    this.camera.close()
    await this.rtmp.close()
    for (const channel of this.channels.all) {
      this.restreams.release(channel)
      channel.drain()
      await channel.options.recording.settled()
    }
  }

  /** Mounts `/live/…` (see `http/plugin.ts` for the names below it) and the `/camera` socket; leaves other upgrades alone. */
  mount(app: FastifyInstance): void {
    mountStreaming(app, { channels: this.channels, mayWatch: this.options.mayWatch })
    mountProbe(app, (request) => this.mayPublish(request))
    app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url?.split('?')[0] === '/camera') this.camera.upgrade(request, socket, head)
    })
    // A server that closes waits for its connections; those of viewers would never end by themselves.
    app.addHook('preClose', async () => {
      this.camera.close()
      for (const channel of this.channels.all) channel.dismissViewers()
    })
  }

  /** Program time of the newest frame received: the media time of what happens in the room now. */
  mediaNow(channelId: string): Date | undefined {
    const at = this.channels.find(channelId)?.mediaNow
    return at === undefined ? undefined : new Date(at)
  }

  /** `idle` also for a channel that was never heard of. */
  state(channelId: string): ChannelState {
    return this.channels.find(channelId)?.state ?? 'idle'
  }

  health(channelId: string): StreamHealth | undefined {
    const channel = this.channels.find(channelId)
    return channel && { ...channel.health(), restreams: this.restreams.states(channel) }
  }

  /** Copies a channel to these addresses while it is live, and to no others; kept until said otherwise. Eight at most. */
  restream(channelId: string, targets: readonly RestreamTarget[]): void {
    this.restreams.set(channelId, targets, this.channels.find(channelId))
  }

  /** Takes a camera's socket that somebody else has upgraded, its origin checked. */
  acceptCamera(socket: WebSocket, request: IncomingMessage): Promise<void> {
    return this.camera.accept(socket, request)
  }

  /** The show is over: viewers see the end, the publisher is sent away. Harmless when nothing is on air. */
  end(channelId: string): void {
    this.channels.find(channelId)?.end()
  }

  /** What is kept of a channel, oldest first. */
  async recording(channelId: string): Promise<readonly SegmentRow[]> {
    return (await this.channels.recording(channelId)).rows
  }

  /** Deletes what is kept, for good. */
  async removeRecording(channelId: string): Promise<void> {
    await (await this.channels.recording(channelId)).remove()
  }

  private async mayPublish(request: IncomingMessage): Promise<string | undefined> {
    return this.options.mayPublish?.(request)
  }

  private async authorize(request: PublishRequest, close: (reason: string) => void) {
    const answer = await this.options.authorize(request)
    if (typeof answer === 'string') {
      this.options.log.warn({ ip: request.ip, app: request.app, reason: answer }, 'publisher refused')
      return answer
    }
    return admit(this.channels, answer.channelId, close)
  }
}
