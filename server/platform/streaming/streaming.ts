import type { FastifyInstance } from 'fastify'
import type { ChannelHealth, ChannelNews, ChannelState } from './channel/channel.ts'
import { Channels } from './channel/channels.ts'
import { type MayWatch, mountStreaming } from './http/plugin.ts'
import type { SegmentRow } from './recording/segment-row.ts'
import { DiskStore, type SegmentStore } from './recording/store.ts'
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
  mayWatch: MayWatch
  readonly log: StreamingLog
  now?(): number
  readonly graceMs?: number
}

export interface StateChange {
  readonly channelId: string
  readonly news: ChannelNews
  readonly at: Date
}

const partMs = 240
const segmentMs = 2000
const defaultGraceMs = 30_000

/** Live video from its publishers to its viewers, and what is kept of it. */
export class Streaming {
  private readonly options: StreamingOptions
  private readonly channels: Channels
  private readonly rtmp: RtmpServer
  private ticking: NodeJS.Timeout | undefined
  private isClosing = false

  constructor(options: StreamingOptions) {
    this.options = options
    this.channels = new Channels({
      partMs,
      segmentMs,
      graceMs: options.graceMs ?? defaultGraceMs,
      store: options.store ?? new DiskStore(options.directory),
      now: options.now ?? Date.now,
      told: (channelId, news, at) => {
        if (this.isClosing) return
        options.log.info({ channelId, news }, 'stream')
        options.onState({ channelId, news, at })
      },
      recordingFailed: (channelId, reason) => options.log.warn({ channelId, reason }, 'a segment could not be kept'),
    })
    this.rtmp = new RtmpServer({
      host: options.rtmpHost,
      port: options.rtmpPort,
      authorize: (request, close) => this.authorize(request, close),
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
    await this.rtmp.close()
    for (const channel of this.channels.all) {
      channel.drain()
      await channel.options.recording.settled()
    }
  }

  /** Mounts `/live/…`; see `http/plugin.ts` for the names below it. */
  mount(app: FastifyInstance): void {
    mountStreaming(app, { channels: this.channels, mayWatch: this.options.mayWatch })
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

  health(channelId: string): ChannelHealth | undefined {
    return this.channels.find(channelId)?.health()
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

  private async authorize(request: PublishRequest, close: (reason: string) => void) {
    const answer = await this.options.authorize(request)
    if (typeof answer === 'string') {
      this.options.log.warn({ ip: request.ip, app: request.app, reason: answer }, 'publisher refused')
      return answer
    }
    return admit(this.channels, answer.channelId, close)
  }
}
