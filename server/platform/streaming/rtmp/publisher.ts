import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectSecure } from 'node:tls'
import { isPublicAddress, publicLookup } from '../../http/public-address.ts'
import { tagKind } from '../media/flv.ts'
import { Malformed } from '../media/malformed.ts'
import { parseRtmpAddress, type RtmpAddress } from './address.ts'
import { type AmfValue, decodeAmf, encodeAmf } from './amf.ts'
import { ChunkReader } from './chunk-reader.ts'
import { writeChunks } from './chunk-writer.ts'
import { Handshake } from './handshake.ts'
import { messageKind, type RtmpMessage } from './message.ts'

const chunkSize = 60_000
const untilAcceptedMs = 10_000

/** The far side said no, in its own words. */
export class PublishRefused extends Error {
  override name = 'PublishRefused'
}

/** Pushes FLV tag bodies to an RTMP server. */
export class RtmpPublisher {
  private readonly socket: Socket
  private readonly address: RtmpAddress
  private readonly reader = new ChunkReader({ message: 64 << 10, assembling: 128 << 10 })
  private readonly handshake: Handshake
  private isShakingHands = true
  private streamId = 1
  private readonly accepted = Promise.withResolvers<void>()
  private readonly gone = Promise.withResolvers<string>()
  /** Settles with the reason once the connection is over, whoever ended it. */
  readonly closed: Promise<string> = this.gone.promise

  private constructor(address: RtmpAddress, isPublicOnly: boolean) {
    this.address = address
    const { host, port } = address
    const place = { host, port, ...(isPublicOnly ? { lookup: publicLookup } : {}) }
    this.socket = address.isSecure ? connectSecure({ ...place, servername: host }) : connectPlain(place)
    this.handshake = new Handshake('client', (bytes) => this.socket.write(bytes))
  }

  /**
   * Resolves once the far side says that it is publishing; rejects with its words, or after 10 s. With `isPublicOnly`
   * addresses inside the own network are refused: where a host may name the address, it must not lead there.
   */
  static async open(url: string, { isPublicOnly = false } = {}): Promise<RtmpPublisher> {
    const address = parseRtmpAddress(url)
    if (!address) throw new Malformed('not an RTMP address')
    if (isPublicOnly && isIP(address.host) !== 0 && !isPublicAddress(address.host)) {
      throw new Malformed('this address is not on the internet')
    }
    const publisher = new RtmpPublisher(address, isPublicOnly)
    await publisher.begin()
    return publisher
  }

  /** Bytes that the network has not taken yet; the caller decides when that is too many. */
  get backlog(): number {
    return this.socket.writableLength
  }

  /** `kind` is that of an FLV tag, `at` milliseconds that may wrap at 32 bits. */
  send(kind: number, at: number, body: Buffer): void {
    if (!this.socket.writable) return
    const chunkStream = kind === tagKind.video ? 6 : 4
    this.socket.write(writeChunks({ kind, at: at >>> 0, streamId: this.streamId, body }, chunkStream, chunkSize))
  }

  /** Says good-bye and closes; resolves when the connection is gone. */
  async close(): Promise<void> {
    if (this.socket.writable) {
      this.command(this.streamId, 'deleteStream', 5, null, this.streamId)
      this.socket.end()
    }
    setTimeout(() => this.socket.destroy(), 1000).unref()
    await this.closed
  }

  /** Cuts the connection without a word, as a lost network does. */
  destroy(): void {
    this.socket.destroy()
  }

  private async begin(): Promise<void> {
    const { socket } = this
    const patience = setTimeout(() => this.fail(new Error('no answer in 10 s')), untilAcceptedMs)
    socket.setNoDelay(true)
    socket.once(this.address.isSecure ? 'secureConnect' : 'connect', () => this.handshake.start())
    socket.on('error', (error) => this.fail(error))
    socket.on('close', () => this.fail(new Error('connection lost')))
    socket.on('data', (bytes) => {
      try {
        this.receive(bytes)
      } catch (error) {
        this.fail(error instanceof Error ? error : new Error('failed'))
      }
    })
    await this.accepted.promise.finally(() => clearTimeout(patience))
  }

  private fail(error: Error): void {
    this.accepted.reject(error)
    this.gone.resolve(error.message)
    this.socket.destroy()
  }

  private receive(bytes: Buffer): void {
    const rest = this.isShakingHands ? this.handshake.take(bytes) : bytes
    if (!rest) return
    if (this.isShakingHands) this.connect()
    this.isShakingHands = false
    for (const message of this.reader.read(rest)) this.take(message)
  }

  private connect(): void {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(chunkSize)
    this.write(2, { kind: messageKind.chunkSize, at: 0, streamId: 0, body: size })
    const { app, tcUrl } = this.address
    this.command(0, 'connect', 1, { app, type: 'nonprivate', flashVer: 'FMLE/3.0 (compatible; Nightmarket)', tcUrl })
  }

  private take({ kind, body }: RtmpMessage): void {
    if (kind === messageKind.chunkSize && body.length >= 4) this.reader.setChunkSize(body.readUInt32BE() & 0x7fffffff)
    else if (kind === messageKind.userControl) this.answerPing(body)
    else if (kind === messageKind.command) this.takeCommand(decodeAmf(body))
  }

  private takeCommand([name, transaction, , argument]: AmfValue[]): void {
    if (name === '_error') throw new PublishRefused(wordsOf(argument))
    if (name === '_result' && transaction === 1) this.createStream()
    else if (name === '_result' && transaction === 4) this.publish(argument)
    else if (name === 'onStatus') this.takeStatus(argument)
  }

  private createStream(): void {
    const { name } = this.address
    this.command(0, 'releaseStream', 2, null, name)
    this.command(0, 'FCPublish', 3, null, name)
    this.command(0, 'createStream', 4, null)
  }

  private publish(streamId: AmfValue | undefined): void {
    if (typeof streamId === 'number') this.streamId = streamId
    this.command(this.streamId, 'publish', 5, null, this.address.name, 'live')
  }

  private takeStatus(argument: AmfValue | undefined): void {
    const code = field(argument, 'code')
    if (code === 'NetStream.Publish.Start') this.accepted.resolve()
    else if (field(argument, 'level') === 'error') throw new PublishRefused(wordsOf(argument))
  }

  private answerPing(body: Buffer): void {
    if (body.length < 6 || body.readUInt16BE() !== 6) return
    const pong = Buffer.from(body.subarray(0, 6))
    pong.writeUInt16BE(7)
    this.write(2, { kind: messageKind.userControl, at: 0, streamId: 0, body: pong })
  }

  private command(streamId: number, ...values: AmfValue[]): void {
    this.write(3, { kind: messageKind.command, at: 0, streamId, body: encodeAmf(...values) })
  }

  private write(chunkStream: number, message: RtmpMessage): void {
    // The size that we announce counts from the message after the announcement, whose four bytes fit any chunk.
    if (this.socket.writable) this.socket.write(writeChunks(message, chunkStream, chunkSize))
  }
}

function field(value: AmfValue | undefined, name: string): AmfValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : undefined
}

function wordsOf(argument: AmfValue | undefined): string {
  const words = field(argument, 'description') ?? field(argument, 'code')
  return typeof words === 'string' ? words.slice(0, 300) : 'refused'
}
