import { createServer, type Server, type Socket } from 'node:net'
import { RateLimit } from './rate-limit.ts'
import { type PublishRequest, type PublishSink, RtmpSession } from './session.ts'

export interface RtmpServerOptions {
  readonly host: string
  readonly port: number
  /** The sink for a permitted publisher, or the sentence it is refused with. May take its time; media waits meanwhile. */
  authorize(request: PublishRequest, close: (reason: string) => void): Promise<PublishSink | string>
  log(message: string, details: Record<string, unknown>): void
  readonly idleMs?: number
  readonly mostConnections?: number
}

const mostStrangersPerAddress = 10
const untilPublishMs = 10_000
/** What one publisher may send: far above any camera, far below what would fill a disk unnoticed. */
const bytesPerSecond = 8 << 20

/** The RTMP door: publishers only. Whatever one connection does wrong costs that connection and nothing else. */
export class RtmpServer {
  private readonly options: RtmpServerOptions
  private readonly server: Server
  private readonly sockets = new Set<Socket>()
  private readonly strangers = new Map<string, number>()

  constructor(options: RtmpServerOptions) {
    this.options = options
    this.server = createServer((socket) => this.accept(socket))
  }

  /** Resolves with the port once it is open; rejects when it cannot be opened. */
  async listen(): Promise<number> {
    const { host, port } = this.options
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(port, host, () => {
        this.server.off('error', reject)
        this.server.on('error', (error) => this.options.log('rtmp door', { error: error.message }))
        resolve()
      })
    })
    const address = this.server.address()
    return typeof address === 'object' && address ? address.port : port
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()))
    for (const socket of this.sockets) socket.destroy()
    if (this.server.listening) await closed
  }

  private accept(socket: Socket): void {
    const ip = socket.remoteAddress ?? ''
    const fromSame = this.strangers.get(ip) ?? 0
    socket.on('error', () => socket.destroy())
    if (this.sockets.size >= (this.options.mostConnections ?? 100) || fromSame >= mostStrangersPerAddress) {
      socket.destroy()
      return
    }
    this.sockets.add(socket)
    const admit = this.countStranger(ip)
    socket.on('close', () => {
      this.sockets.delete(socket)
      admit()
    })
    this.converse(socket, ip, admit)
  }

  private converse(socket: Socket, ip: string, admit: () => void): void {
    const session = new RtmpSession({
      ip,
      send: (bytes) => void (socket.writable && socket.write(bytes)),
      finish: () => socket.end(() => socket.destroy()),
      authorize: async (request, close) => {
        const answer = await this.options.authorize(request, close)
        if (typeof answer !== 'string') admit()
        return answer
      },
    })
    const drop = (reason: string) => {
      session.end(reason)
      socket.destroySoon()
    }
    const rate = new RateLimit(bytesPerSecond)
    const patience = setTimeout(() => session.isPublishing || drop('nothing published in 10 s'), untilPublishMs)
    socket.setNoDelay(true)
    socket.setTimeout(this.options.idleMs ?? 10_000, () => drop('silent for 10 s'))
    socket.on('data', (bytes) => {
      try {
        if (!rate.allows(bytes.length)) throw new Error('more than 8 MiB a second')
        session.receive(bytes)
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'failed'
        this.options.log('rtmp connection closed', { ip, reason })
        drop(reason)
      }
    })
    socket.on('close', () => {
      clearTimeout(patience)
      session.end('connection lost')
    })
  }

  /** Counts a connection that has not shown a key; the returned function takes it off again, once. */
  private countStranger(ip: string): () => void {
    this.strangers.set(ip, (this.strangers.get(ip) ?? 0) + 1)
    let isCounted = true
    return () => {
      if (!isCounted) return
      isCounted = false
      const left = (this.strangers.get(ip) ?? 1) - 1
      if (left > 0) this.strangers.set(ip, left)
      else this.strangers.delete(ip)
    }
  }
}
