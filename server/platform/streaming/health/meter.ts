import type { AudioTrack, MediaPacket, VideoTrack } from '../media/frame.ts'
import { Recent } from './recent.ts'

/** The measured side of a stream's health. */
export interface Vitals {
  readonly bitsPerSecond: number
  readonly framesPerSecond: number
  /** The longest of the last key-frame distances. */
  readonly keyFrameMs: number
  /** Silences of more than a second between two packets. */
  readonly gapsLastMinute: number
  /** Sound's newest time minus the picture's, as sent. */
  readonly driftMs: number
  readonly video: Pick<VideoTrack, 'codecs' | 'width' | 'height'> | undefined
  readonly audio: Pick<AudioTrack, 'codec' | 'codecs' | 'rate' | 'channels'> | undefined
  /** Since the newest frame; undefined before the first. */
  readonly silentForMs: number | undefined
  readonly stallsLastMinute: number
  readonly viewers: number
}

const gapMs = 1000
const keyDistancesKept = 5
const presentForMs = 3000

/** Measures one channel as its packets come. Reads the clock once a packet; keeps a few dozen numbers. */
export class HealthMeter {
  private readonly now: () => number
  private readonly bytes = new Recent(5)
  private readonly pictures = new Recent(5)
  private readonly gaps = new Recent(60)
  private readonly stalls = new Recent(60)
  private keyDistances: number[] = []
  private lastKeyAt: number | undefined
  private tracks: { video?: VideoTrack; audio?: AudioTrack } = {}
  private readonly newest: { video?: number; audio?: number } = {}
  private readonly arrived: { video?: number; audio?: number } = {}

  constructor(now: () => number) {
    this.now = now
  }

  /** A new publisher: what the old one sent says nothing about it. */
  restart(): void {
    this.tracks = {}
    this.keyDistances = []
    this.lastKeyAt = undefined
    delete this.newest.video
    delete this.newest.audio
  }

  /** Takes a packet; returns the length of the silence before it when that was a gap. */
  packet(packet: MediaPacket): number | undefined {
    if (packet.kind === 'video-track') this.tracks = { ...this.tracks, video: packet.track }
    else if (packet.kind === 'audio-track') this.tracks = { ...this.tracks, audio: packet.track }
    else return this.frame(packet)
    return undefined
  }

  stalled(count: number): void {
    this.stalls.add(this.now(), count)
  }

  read(viewers: number): Vitals {
    const now = this.now()
    const { video, audio } = this.tracks
    const last = Math.max(this.arrived.video ?? 0, this.arrived.audio ?? 0)
    const isHere = (kind: 'video' | 'audio') => now - (this.arrived[kind] ?? 0) < presentForMs
    return {
      bitsPerSecond: Math.round(this.bytes.rate(now) * 8),
      framesPerSecond: Math.round(this.pictures.rate(now) * 10) / 10,
      keyFrameMs: this.keyFrameMs(),
      gapsLastMinute: this.gaps.sum(now),
      driftMs: this.driftMs(),
      video: video && isHere('video') ? pick(video, ['codecs', 'width', 'height']) : undefined,
      audio: audio && isHere('audio') ? pick(audio, ['codec', 'codecs', 'rate', 'channels']) : undefined,
      silentForMs: last ? now - last : undefined,
      stallsLastMinute: this.stalls.sum(now),
      viewers,
    }
  }

  private frame(packet: Extract<MediaPacket, { kind: 'video' | 'audio' }>): number | undefined {
    const now = this.now()
    const last = Math.max(this.arrived.video ?? 0, this.arrived.audio ?? 0)
    const silence = last ? now - last : 0
    this.bytes.add(now, packet.bytes.length)
    if (packet.kind === 'video') this.pictures.add(now, 1)
    if (packet.kind === 'video' && packet.isKey) this.keyFrame(packet.at)
    this.newest[packet.kind] = packet.at
    this.arrived[packet.kind] = now
    if (silence <= gapMs) return undefined
    this.gaps.add(now, 1)
    return silence
  }

  private keyFrame(at: number): void {
    if (this.lastKeyAt !== undefined) this.keyDistances.push((at - this.lastKeyAt) | 0)
    if (this.keyDistances.length > keyDistancesKept) this.keyDistances.shift()
    this.lastKeyAt = at
  }

  /** Counts the distance that is still open too, or a sender without key frames would look perfect. */
  private keyFrameMs(): number {
    const { lastKeyAt, newest } = this
    const open = lastKeyAt === undefined || newest.video === undefined ? 0 : (newest.video - lastKeyAt) | 0
    return Math.max(0, open, ...this.keyDistances)
  }

  private driftMs(): number {
    const { video, audio } = this.newest
    return video === undefined || audio === undefined ? 0 : (audio - video) | 0
  }
}

function pick<T, K extends keyof T>(whole: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<T, K>
}
