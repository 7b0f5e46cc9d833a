import { TrackClock } from './track-clock.ts'
import { bytesOf, type CameraMessage, cameraKind } from './wire.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

const keyEveryUs = 1_000_000
const mostQueued = 4
const framesPerSecond = 25
/** Baseline, level 3.1: every decoder of the last ten years. */
const codec = 'avc1.42E01F'

/** Encodes a camera's frames to H.264 with a key frame each second; drops frames rather than falling behind. */
export class PictureEncoder {
  private readonly encoder: VideoEncoder
  private readonly clock: TrackClock
  private lastKeyUs = Number.NEGATIVE_INFINITY
  /** Frames left out because encoder or network could not follow. */
  dropped = 0

  constructor(send: (message: CameraMessage) => void, elapsedMs: () => number, failed: (reason: string) => void) {
    this.clock = new TrackClock(elapsedMs)
    this.encoder = new VideoEncoder({
      error: (error) => failed(error.message),
      output: (chunk, meta) => {
        const description = meta?.decoderConfig?.description
        if (description) send({ kind: cameraKind.videoTrack, flags: 0, at: 0, payload: bytesOf(description) })
        const payload = new Uint8Array(chunk.byteLength)
        chunk.copyTo(payload)
        const flags = chunk.type === 'key' ? 1 : 0
        send({ kind: cameraKind.picture, flags, at: this.clock.at(chunk.timestamp), payload })
      },
    })
  }

  configure({ width, height }: PictureSize, bitrate: number): void {
    // Encoders want even sides.
    const size = { width: width & ~1, height: height & ~1 }
    const live = { latencyMode: 'realtime', avc: { format: 'avc' } } as const
    this.encoder.configure({ codec, ...size, bitrate, framerate: framesPerSecond, ...live })
  }

  /** Takes a frame and closes it. `isNetworkBusy` leaves it out, and asks for a picture that stands alone afterwards. */
  take(frame: VideoFrame, isNetworkBusy: boolean): void {
    if (isNetworkBusy) this.lastKeyUs = Number.NEGATIVE_INFINITY
    if (isNetworkBusy || this.encoder.state !== 'configured' || this.encoder.encodeQueueSize > mostQueued) {
      this.dropped++
    } else {
      const keyFrame = frame.timestamp - this.lastKeyUs >= keyEveryUs
      if (keyFrame) this.lastKeyUs = frame.timestamp
      this.encoder.encode(frame, { keyFrame })
    }
    frame.close()
  }

  close(): void {
    if (this.encoder.state !== 'closed') this.encoder.close()
  }
}
