import { Recording } from '../recording/recording.ts'
import type { SegmentStore } from '../recording/store.ts'
import { Channel, type ChannelOptions } from './channel.ts'

export interface ChannelsOptions extends Pick<ChannelOptions, 'partMs' | 'segmentMs' | 'graceMs'> {
  readonly store: SegmentStore
  now(): number
  /** A channel was made; before its first publisher is let in. */
  opened(channel: Channel): void
  told(channelId: string, ...news: Parameters<ChannelOptions['told']>): void
  /** Segments cannot be kept, with the reason, or are kept again. */
  recordingTold(channelId: string, reason: string | undefined): void
}

/** An ended channel stays this long for those who are still reading its end; its recording remains. */
const forgottenAfterMs = 60_000
const mostIdleRecordings = 200

/** All channels of this process, each made when its first publisher comes, and the recordings that have been asked for. */
export class Channels {
  private readonly options: ChannelsOptions
  private readonly channels = new Map<string, Channel>()
  private readonly recordings = new Map<string, Promise<Recording>>()

  constructor(options: ChannelsOptions) {
    this.options = options
  }

  get all(): readonly Channel[] {
    return [...this.channels.values()]
  }

  find(channelId: string): Channel | undefined {
    return this.channels.get(channelId)
  }

  /** The channel, continuing the numbers of what was kept of it before. */
  async open(channelId: string): Promise<Channel> {
    const recording = await this.recording(channelId)
    const known = this.channels.get(channelId)
    if (known) return known
    const { partMs, segmentMs, graceMs, now, told } = this.options
    const channel = new Channel({
      id: channelId,
      recording,
      partMs,
      segmentMs,
      graceMs,
      now,
      told: (news, at) => told(channelId, news, at),
    })
    this.channels.set(channelId, channel)
    this.options.opened(channel)
    return channel
  }

  /** What is kept of a channel, possibly nothing. */
  recording(channelId: string): Promise<Recording> {
    const known = this.recordings.get(channelId)
    if (known) return known
    this.forgetIdleRecordings()
    const failed = (reason: string) => {
      this.channels.get(channelId)?.log.note('recording-failed', { reason })
      this.options.recordingTold(channelId, reason)
    }
    const healed = () => this.options.recordingTold(channelId, undefined)
    const opening = Recording.open({ channelId, store: this.options.store, failed, healed })
    this.recordings.set(channelId, opening)
    opening.catch(() => this.recordings.delete(channelId))
    return opening
  }

  /** About once a second. */
  tick(): void {
    for (const [channelId, channel] of this.channels) {
      channel.tick()
      if (channel.state === 'ended' && channel.stateForMs > forgottenAfterMs) this.channels.delete(channelId)
    }
  }

  private forgetIdleRecordings(): void {
    for (const channelId of this.recordings.keys()) {
      if (this.recordings.size < mostIdleRecordings) return
      if (!this.channels.has(channelId)) this.recordings.delete(channelId)
    }
  }
}
