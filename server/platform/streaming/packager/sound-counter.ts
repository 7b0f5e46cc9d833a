import { aacFrameLength } from '../media/aac.ts'
import type { AudioTrack } from '../media/frame.ts'
import { opusPacketLength } from '../media/opus.ts'
import type { Sample } from './fragment.ts'

const largestErrorMs = 60

/**
 * Times sound by counting samples. RTMP rounds to milliseconds; taking its word for each frame would leave gaps that
 * players fill with clicks. Only an error beyond 60 ms is believed: a gap is kept, an overlap costs the frame.
 */
export class SoundCounter {
  private readonly track: AudioTrack
  private next: number | undefined

  constructor(track: AudioTrack) {
    this.track = track
  }

  /** `at` in milliseconds from the start of the run. Undefined when the frame would lie over the one before. */
  count(at: number, bytes: Buffer): Sample | undefined {
    const { rate, codec } = this.track
    const told = Math.round((at * rate) / 1000)
    const allowed = (rate * largestErrorMs) / 1000
    const expected = this.next ?? told
    if (told < expected - allowed) return undefined
    const decodeTime = told > expected + allowed ? told : expected
    const duration = codec === 'opus' ? opusPacketLength(bytes) : aacFrameLength
    this.next = decodeTime + duration
    return { decodeTime, duration, shift: 0, isKey: true, bytes }
  }
}
