import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Channels } from '../channel/channels.ts'
import { RateLimit } from '../rtmp/rate-limit.ts'
import { largestCameraMessage, parseCameraMessage } from './message.ts'

export interface CameraDoorOptions {
  readonly channels: Channels
  /** The channel that this request may broadcast to; undefined for none. */
  mayPublish(request: IncomingMessage): Promise<string | undefined>
  log(message: string, details: Record<string, unknown>): void
}

/** Why a camera's socket was closed. Only `silent` and `broken` are worth coming back for. */
export const cameraClose = {
  malformed: 4400,
  refused: 4403,
  replaced: 4409,
  ended: 4410,
  silent: 4408,
  broken: 1011,
} as const

const messagesPerSecond = 250
const bytesPerSecond = 2 << 20
const silentAfterMs = 10_000

/** Takes browser cameras in over WebSocket, into the same channels as RTMP. */
export class CameraDoor {
  private readonly options: CameraDoorOptions
  private readonly sockets = new Set<WebSocket>()
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: largestCameraMessage,
    perMessageDeflate: false,
    clientTracking: false,
  })

  constructor(options: CameraDoorOptions) {
    this.options = options
  }

  /** Answers an upgrade request. One from a foreign page is refused, whoever is signed in behind it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!isOwnPage(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    this.server.handleUpgrade(request, socket, head, (opened) => void this.accept(opened, request))
  }

  /** Takes over an open socket. Messages that come before the permission wait in the socket. */
  async accept(socket: WebSocket, request: IncomingMessage): Promise<void> {
    socket.pause()
    socket.on('error', () => socket.terminate())
    this.sockets.add(socket)
    socket.on('close', () => this.sockets.delete(socket))
    try {
      const channelId = await this.options.mayPublish(request)
      if (channelId === undefined) {
        this.refuse(socket, cameraClose.refused, 'You may not broadcast here.')
        return
      }
      await this.publish(socket, channelId)
    } catch (error) {
      this.options.log('camera refused', { reason: error instanceof Error ? error.message : 'failed' })
      this.refuse(socket, cameraClose.broken, 'The house cannot take a camera right now.')
    }
  }

  close(): void {
    for (const socket of this.sockets) socket.close(1012, 'The house starts anew.')
    this.server.close()
  }

  /** A paused socket would never hear the other side's good-bye. */
  private refuse(socket: WebSocket, code: number, reason: string): void {
    socket.resume()
    socket.close(code, reason)
  }

  private async publish(socket: WebSocket, channelId: string): Promise<void> {
    const channel = await this.options.channels.open(channelId)
    if (socket.readyState !== socket.OPEN) return
    const publication = channel.publish('camera', (reason) => {
      const code = channel.isTaken ? cameraClose.replaced : cameraClose.ended
      socket.close(code, reason)
    })
    const patience = setTimeout(() => socket.close(cameraClose.silent, 'silent for 10 s'), silentAfterMs)
    const [messages, bytes] = [new RateLimit(messagesPerSecond), new RateLimit(bytesPerSecond)]
    socket.on('close', () => {
      clearTimeout(patience)
      publication.end('the camera stopped')
    })
    socket.on('message', (data, isBinary) => {
      patience.refresh()
      try {
        const message = Buffer.isBuffer(data) ? data : Buffer.alloc(0)
        if (!isBinary || !messages.allows(1) || !bytes.allows(message.length))
          throw new Error('too much, or not binary')
        publication.packet(parseCameraMessage(message))
      } catch (error) {
        this.options.log('camera closed', { channelId, reason: error instanceof Error ? error.message : 'failed' })
        socket.close(cameraClose.malformed, 'This is not what a camera sends.')
        publication.end('malformed')
      }
    })
    socket.send(JSON.stringify({ state: 'accepted' }))
    socket.resume()
  }
}

/** A browser names the page that opens a socket; programs name none. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  return !origin || (URL.canParse(origin) && new URL(origin).host === host)
}
