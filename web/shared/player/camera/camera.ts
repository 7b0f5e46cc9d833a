import { Signals } from '../signals.ts'
import { CameraSocket, type SocketState } from './camera-socket.ts'
import { PictureEncoder } from './picture-encoder.ts'
import { type PictureSource, readPictures } from './picture-source.ts'
import { openSoundEncoder, type SoundCodec, type SoundEncoder } from './sound-encoder.ts'
import { readSounds } from './sound-source.ts'

/** `failed` when the browser cannot encode; the rest is the line to the house. */
export type CameraState = SocketState | 'failed'

export interface CameraOptions {
  readonly showId: string
  /** Camera and microphone, as the person chose them in the check before the show. */
  readonly stream: MediaStream
  /** Pictures that are sent in place of the stream's own, e.g. a mix. */
  readonly pictures?: PictureSource
  readonly bitsPerSecond?: number
  /** Where the house takes cameras. */
  readonly url?: string
}

export interface Camera {
  readonly state: CameraState
  /** Undefined until the first sound; Opus does not reach desktop viewers by the fastest route. */
  readonly soundCodec: SoundCodec | undefined
  /** Bytes sent and frames left out so far. */
  figures(): { sentBytes: number; droppedFrames: number }
  on(name: 'state', listener: (state: CameraState) => void): () => void
  /** Stops sending; the stream itself stays the caller's. */
  stop(): void
}

const defaultBitsPerSecond = 1_500_000

/** Whether this browser can be a camera at all. */
export function canBeCamera(): boolean {
  return isSecureContext && 'VideoEncoder' in window && 'mediaDevices' in navigator
}

/** Sends a camera and microphone to a show until stopped, coming back by itself after a lost connection. */
export function startCamera(options: CameraOptions): Camera {
  return new BrowserCamera(options)
}

function picturesOf(stream: MediaStream): PictureSource | undefined {
  const [track] = stream.getVideoTracks()
  return track && ((take) => readPictures(track, take))
}

class BrowserCamera implements Camera {
  state: CameraState = 'connecting'
  private readonly signals = new Signals<{ state: CameraState }>()
  private readonly socket: CameraSocket
  private readonly pictures: PictureEncoder
  private readonly startedAt = performance.now()
  private readonly ends: (() => void)[] = []
  private sounds: SoundEncoder | undefined
  private isStopped = false

  constructor({ showId, stream, pictures, bitsPerSecond = defaultBitsPerSecond, url }: CameraOptions) {
    const place = new URL(url ?? `/camera?show=${encodeURIComponent(showId)}`, location.href)
    place.protocol = place.protocol.replace('http', 'ws')
    this.socket = new CameraSocket(place.href, (state) => this.become(state))
    this.pictures = new PictureEncoder(
      (message) => this.socket.send(message),
      () => this.elapsedMs(),
      () => this.become('failed'),
    )
    this.openPictures(pictures ?? picturesOf(stream), bitsPerSecond)
    void this.openSounds(stream)
  }

  get soundCodec(): SoundCodec | undefined {
    return this.sounds?.codec
  }

  figures(): { sentBytes: number; droppedFrames: number } {
    return { sentBytes: this.socket.sentBytes, droppedFrames: this.pictures.dropped }
  }

  on(name: 'state', listener: (state: CameraState) => void): () => void {
    return this.signals.on(name, listener)
  }

  stop(): void {
    this.isStopped = true
    for (const end of this.ends) end()
    this.pictures.close()
    this.sounds?.close()
    this.socket.close()
  }

  private elapsedMs(): number {
    return performance.now() - this.startedAt
  }

  private openPictures(read: PictureSource | undefined, bitsPerSecond: number): void {
    if (!read) return
    let size = ''
    const take = (frame: VideoFrame) => {
      const shape = `${frame.displayWidth}x${frame.displayHeight}`
      // A phone that is turned sends another shape from then on.
      if (shape !== size)
        this.pictures.configure({ width: frame.displayWidth, height: frame.displayHeight }, bitsPerSecond)
      size = shape
      this.pictures.take(frame, this.socket.isBusy)
    }
    this.ends.push(read(take))
  }

  private async openSounds(stream: MediaStream): Promise<void> {
    const [track] = stream.getAudioTracks()
    if (!track || !('AudioEncoder' in window)) return
    const encoder = await openSoundEncoder(
      (message) => this.socket.send(message),
      () => this.elapsedMs(),
    ).catch(() => undefined)
    if (!encoder || this.isStopped) {
      encoder?.close()
      return
    }
    this.sounds = encoder
    this.ends.push(readSounds(track, (sound) => encoder.take(sound)))
  }

  private become(state: CameraState): void {
    if (this.state === state || this.isStopped) return
    this.state = state
    this.signals.tell('state', state)
  }
}
