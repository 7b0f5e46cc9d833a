import { UnknownCodec } from '../media/flv.ts'
import { Malformed } from '../media/malformed.ts'
import { type AmfValue, decodeAmf, encodeAmf } from './amf.ts'
import { ChunkReader } from './chunk-reader.ts'
import { writeChunks } from './chunk-writer.ts'
import { Handshake } from './handshake.ts'
import { messageKind, type RtmpMessage } from './message.ts'

/** What a publisher asks for. `key` is the query's `key` when there is one, else the name itself, as OBS sends it. */
export interface PublishRequest {
  readonly app: string
  readonly name: string
  readonly key: string
  readonly query: URLSearchParams
  readonly ip: string
}

/** Where an accepted publisher's messages go. `end` comes exactly once. */
export interface PublishSink {
  audio(at: number, body: Buffer): void
  video(at: number, body: Buffer): void
  end(reason: string): void
}

/** What the session needs of its connection. */
export interface SessionPeer {
  readonly ip: string
  send(bytes: Buffer): void
  /** Sends what is waiting, then closes. */
  finish(): void
  /** The sink of an accepted publisher, or a sentence that says why not. */
  authorize(request: PublishRequest, close: (reason: string) => void): Promise<PublishSink | string>
}

/** A stranger gets room for commands only; a publisher for key frames of any sane picture. */
const limitsOfStrangers = { message: 64 << 10, assembling: 128 << 10 }
const limitsWhileAsking = { message: 1 << 20, assembling: 2 << 20 }
const limitsOfPublishers = { message: 4 << 20, assembling: 8 << 20 }

const outgoingChunk = 4096
const windowSize = 2_500_000
const mostWaiting = 2 << 20

/** One publisher's conversation, without its socket: bytes in, bytes out. Throws Malformed; the caller closes then. */
export class RtmpSession {
  private readonly peer: SessionPeer
  private readonly reader = new ChunkReader(limitsOfStrangers)
  private readonly handshake: Handshake
  private isShakingHands = true
  private app = ''
  private state: 'idle' | 'asking' | 'publishing' | 'ended' = 'idle'
  private sink: PublishSink | undefined
  private waiting: RtmpMessage[] = []
  private waitingBytes = 0
  private received = 0
  private acknowledged = 0
  private window = 0

  constructor(peer: SessionPeer) {
    this.peer = peer
    this.handshake = new Handshake('server', (bytes) => peer.send(bytes))
  }

  get isPublishing(): boolean {
    return this.state === 'publishing'
  }

  private get hasEnded(): boolean {
    return this.state === 'ended'
  }

  receive(bytes: Buffer): void {
    if (this.hasEnded) return
    const rest = this.isShakingHands ? this.handshake.take(bytes) : bytes
    if (!rest) return
    this.isShakingHands = false
    this.acknowledge(bytes.length)
    for (const message of this.reader.read(rest)) {
      this.take(message)
      if (this.hasEnded) return
    }
  }

  /** Ends the session from outside; harmless when it has ended. */
  end(reason: string): void {
    if (this.state === 'ended') return
    this.state = 'ended'
    this.waiting = []
    this.sink?.end(reason)
    this.sink = undefined
  }

  private take(message: RtmpMessage): void {
    const { kind, body } = message
    if (kind === messageKind.audio || kind === messageKind.video) this.takeMedia(message)
    else if (kind === messageKind.command) this.takeCommand(message.streamId, body)
    else if (kind === messageKind.commandAmf3) this.takeCommand(message.streamId, body.subarray(1))
    else if (kind === messageKind.chunkSize) this.reader.setChunkSize(control(body) & 0x7fffffff)
    else if (kind === messageKind.abort) this.reader.abort(control(body))
    else if (kind === messageKind.windowSize) this.window = Math.max(65_536, control(body))
  }

  private takeMedia(message: RtmpMessage): void {
    if (message.body.length === 0) return
    if (this.sink) {
      this.deliver(this.sink, message)
      return
    }
    if (this.state !== 'asking') throw new Malformed('media before publish')
    this.waitingBytes += message.body.length
    if (this.waitingBytes > mostWaiting || this.waiting.length > 500) throw new Malformed('media before permission')
    this.waiting.push(message)
  }

  private deliver(sink: PublishSink, { kind, at, body }: RtmpMessage): void {
    try {
      if (kind === messageKind.audio) sink.audio(at, body)
      else sink.video(at, body)
    } catch (error) {
      if (error instanceof UnknownCodec) this.status('error', 'NetStream.Publish.BadFormat', error.message)
      throw error
    }
  }

  private takeCommand(streamId: number, body: Buffer): void {
    const [name, transaction, first, second] = decodeAmf(body)
    const id = typeof transaction === 'number' ? transaction : 0
    if (name === 'connect') this.connect(id, first)
    else if (name === 'createStream') this.command(0, '_result', id, null, 1)
    else if (name === 'releaseStream' || name === 'FCPublish') this.command(0, '_result', id, null, null)
    else if (name === 'publish') this.publish(streamId, second)
    else if (name === 'deleteStream' || name === 'FCUnpublish' || name === 'closeStream') this.leave()
    else if (name === 'play') throw new Malformed('this door only takes publishers')
  }

  private connect(id: number, argument: AmfValue | undefined): void {
    const app = isObject(argument) && typeof argument.app === 'string' ? argument.app : ''
    this.app = app.split('?')[0]?.replace(/\/+$/, '') ?? ''
    if (!/^[\w./-]{1,80}$/.test(this.app)) throw new Malformed('application name')
    this.control(messageKind.windowSize, windowSize)
    this.send(2, messageKind.peerBandwidth, 0, Buffer.concat([uint32(windowSize), Buffer.of(2)]))
    this.control(messageKind.chunkSize, outgoingChunk)
    const server = { fmsVer: 'FMS/3,0,1,123', capabilities: 31 }
    const code = 'NetConnection.Connect.Success'
    this.command(0, '_result', id, server, { level: 'status', code, description: 'Welcome.', objectEncoding: 0 })
  }

  private publish(streamId: number, argument: AmfValue | undefined): void {
    if (this.state !== 'idle' || this.app === '') throw new Malformed('publish out of turn')
    const [name = '', search = ''] = typeof argument === 'string' ? argument.split('?') : []
    const query = new URLSearchParams(search)
    const key = query.get('key') ?? name
    if (!/^[\w.~-]{1,200}$/.test(name) || key.length > 500) throw new Malformed('stream name')
    this.state = 'asking'
    this.reader.allow(limitsWhileAsking)
    const request = { app: this.app, name, key, query, ip: this.peer.ip }
    this.peer
      .authorize(request, (reason) => this.leave(reason))
      .then(
        (answer) => this.settle(streamId, answer),
        () => this.settle(streamId, 'The house cannot take a publisher right now.'),
      )
  }

  private settle(streamId: number, answer: PublishSink | string): void {
    if (this.state !== 'asking') {
      if (typeof answer !== 'string') answer.end('left before it began')
      return
    }
    if (typeof answer === 'string') {
      this.status('error', 'NetStream.Publish.BadName', answer, streamId)
      this.end('refused')
      this.peer.finish()
      return
    }
    this.state = 'publishing'
    this.sink = answer
    this.reader.allow(limitsOfPublishers)
    this.status('status', 'NetStream.Publish.Start', 'On air.', streamId)
    this.deliverWaiting(answer)
  }

  private deliverWaiting(sink: PublishSink): void {
    const waiting = this.waiting
    this.waiting = []
    try {
      for (const message of waiting) this.deliver(sink, message)
    } catch (error) {
      this.leave(error instanceof Error ? error.message : 'failed')
    }
  }

  private leave(reason = 'the publisher stopped'): void {
    if (this.state === 'ended') return
    this.end(reason)
    this.peer.finish()
  }

  private acknowledge(length: number): void {
    this.received += length
    if (this.window === 0 || this.received - this.acknowledged < this.window / 2) return
    this.acknowledged = this.received
    this.control(messageKind.acknowledgement, this.received >>> 0)
  }

  private status(level: string, code: string, description: string, streamId = 1): void {
    this.command(streamId, 'onStatus', 0, null, { level, code, description })
  }

  private command(streamId: number, ...values: AmfValue[]): void {
    this.send(3, messageKind.command, streamId, encodeAmf(...values))
  }

  private control(kind: number, value: number): void {
    this.send(2, kind, 0, uint32(value))
  }

  private send(chunkStream: number, kind: number, streamId: number, body: Buffer): void {
    const chunkSize = kind === messageKind.command ? outgoingChunk : 128
    this.peer.send(writeChunks({ kind, at: 0, streamId, body }, chunkStream, chunkSize))
  }
}

function isObject(value: AmfValue | undefined): value is { readonly [name: string]: AmfValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function control(body: Buffer): number {
  if (body.length < 4) throw new Malformed('control message cut off')
  return body.readUInt32BE(0)
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
