import { type CameraMessage, cameraKind, writeCameraMessage } from './wire.ts'

/** `refused`, `replaced` and `ended` are final: the house will not have this camera back by itself. */
export type SocketState = 'connecting' | 'open' | 'lost' | 'refused' | 'replaced' | 'ended'

const finalCodes: Record<number, SocketState> = { 4403: 'refused', 4409: 'replaced', 4410: 'ended' }
const busyAbove = 1_000_000
const firstRetryMs = 500
const longestRetryMs = 8000

/** The camera's line to the house. Comes back by itself and then first tells the tracks again. */
export class CameraSocket {
  private readonly url: string
  private readonly changed: (state: SocketState) => void
  private readonly tracks = new Map<number, Uint8Array<ArrayBuffer>>()
  private socket: WebSocket | undefined
  private isAccepted = false
  private needsKey = true
  private retryMs = firstRetryMs
  private timer: number | undefined
  private isClosed = false
  sentBytes = 0

  constructor(url: string, changed: (state: SocketState) => void) {
    this.url = url
    this.changed = changed
    this.connect()
  }

  /** More waits than the network takes; until then frames are better left out. */
  get isBusy(): boolean {
    return !this.isAccepted || (this.socket?.bufferedAmount ?? 0) > busyAbove
  }

  send(message: CameraMessage): void {
    const bytes = writeCameraMessage(message)
    const isTrack = message.kind === cameraKind.videoTrack || message.kind === cameraKind.audioTrack
    if (isTrack) this.tracks.set(message.kind, bytes)
    if (!this.isAccepted || this.isBusy) {
      this.needsKey = true
      return
    }
    if (message.kind === cameraKind.picture) {
      if (this.needsKey && message.flags !== 1) return
      this.needsKey = false
    }
    this.write(bytes)
  }

  close(): void {
    this.isClosed = true
    clearTimeout(this.timer)
    this.socket?.close(1000)
  }

  private connect(): void {
    this.changed('connecting')
    const socket = new WebSocket(this.url)
    socket.binaryType = 'arraybuffer'
    this.socket = socket
    socket.onmessage = () => this.accepted()
    socket.onclose = ({ code }) => this.lost(code)
  }

  private accepted(): void {
    this.isAccepted = true
    this.needsKey = true
    this.retryMs = firstRetryMs
    for (const track of this.tracks.values()) this.write(track)
    this.changed('open')
  }

  private lost(code: number): void {
    this.isAccepted = false
    if (this.isClosed) return
    const final = finalCodes[code]
    this.changed(final ?? 'lost')
    if (final) return
    this.timer = window.setTimeout(() => this.connect(), this.retryMs)
    this.retryMs = Math.min(longestRetryMs, this.retryMs * 2)
  }

  private write(bytes: Uint8Array<ArrayBuffer>): void {
    this.socket?.send(bytes)
    this.sentBytes += bytes.length
  }
}
