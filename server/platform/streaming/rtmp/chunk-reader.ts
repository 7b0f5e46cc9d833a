import { Malformed } from '../media/malformed.ts'
import type { RtmpMessage } from './message.ts'

export interface ChunkLimits {
  /** Bytes of one message. */
  readonly message: number
  /** Bytes of all messages that are being put together at once. */
  readonly assembling: number
}

interface ChunkStream {
  at: number
  /** The time field of the last header that had one: absolute after a full header, else a delta. */
  stamp: number
  isExtended: boolean
  length: number
  kind: number
  streamId: number
  body: Buffer | undefined
  received: number
}

interface Header {
  readonly id: number
  readonly format: number
  readonly bytes: number
  readonly isExtended: boolean
  readonly stamp: number
  readonly length: number
  readonly kind: number
  readonly streamId: number
}

const mostStreams = 32
const largestChunk = 1 << 20
const headerLengths = [11, 7, 3, 0]

/**
 * Puts RTMP chunks together into messages (specification 5.3), however the bytes are cut.
 * Holds at most `limits.assembling` bytes and a header; throws Malformed beyond any limit and is then spent.
 */
export class ChunkReader {
  private limits: ChunkLimits
  private chunkSize = 128
  private readonly streams = new Map<number, ChunkStream>()
  private assembling = 0
  private rest: Buffer = Buffer.alloc(0)
  private current: ChunkStream | undefined
  private left = 0

  constructor(limits: ChunkLimits) {
    this.limits = limits
  }

  /** For what follows; raised once a publisher has shown its key. */
  allow(limits: ChunkLimits): void {
    this.limits = limits
  }

  /** What the other side announced with a set-chunk-size message. */
  setChunkSize(size: number): void {
    if (size < 1 || size > largestChunk) throw new Malformed('chunk size')
    this.chunkSize = size
  }

  /** Drops the message half received on a chunk stream (specification 5.4.2). */
  abort(id: number): void {
    const stream = this.streams.get(id)
    if (!stream?.body) return
    this.assembling -= stream.length
    stream.body = undefined
  }

  /** The messages that these bytes complete. Lazy: a chunk size set between two of them counts for the next. */
  *read(bytes: Buffer): Generator<RtmpMessage> {
    let input = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes
    this.rest = Buffer.alloc(0)
    while (input.length > 0) {
      if (!this.current) {
        const header = this.readHeader(input)
        if (!header) {
          this.rest = Buffer.from(input)
          return
        }
        this.open(header)
        input = input.subarray(header.bytes)
      }
      const taken = this.fill(input)
      input = input.subarray(taken)
      const message = this.finish()
      if (message) yield message
    }
  }

  private readHeader(input: Buffer): Header | undefined {
    const first = input.readUInt8(0)
    const basic = first & 63
    const idLength = basic === 0 ? 2 : basic === 1 ? 3 : 1
    const format = first >> 6
    const fixed = idLength + (headerLengths[format] ?? 0)
    if (input.length < fixed) return undefined
    const id = basic > 1 ? basic : 64 + input.readUInt8(1) + (basic === 1 ? input.readUInt8(2) * 256 : 0)
    const known = this.streams.get(id)
    if (!known && format > 1) throw new Malformed('chunk stream without a beginning')
    const short = format < 3 ? input.readUIntBE(idLength, 3) : 0
    const isExtended = format < 3 ? short === 0xffffff : known?.isExtended === true
    if (isExtended && input.length < fixed + 4) return undefined
    const extended = isExtended ? input.readUInt32BE(fixed) : 0
    // Some encoders leave the extended time out of continuing chunks; then these four bytes are payload already.
    const isRepeated = format < 3 || extended === known?.stamp
    return {
      id,
      format,
      isExtended,
      bytes: fixed + (isExtended && isRepeated ? 4 : 0),
      stamp: format === 3 ? (known?.stamp ?? 0) : isExtended ? extended : short,
      length: format < 2 ? input.readUIntBE(idLength + 3, 3) : (known?.length ?? 0),
      kind: format < 2 ? input.readUInt8(idLength + 6) : (known?.kind ?? 0),
      streamId: format === 0 ? input.readUInt32LE(idLength + 7) : (known?.streamId ?? 0),
    }
  }

  private open(header: Header): void {
    const stream = this.streams.get(header.id) ?? this.addStream(header.id)
    if (stream.body && header.format !== 3) throw new Malformed('new header inside a message')
    if (!stream.body) this.begin(stream, header)
    this.current = stream
    this.left = Math.min(this.chunkSize, stream.length - stream.received)
  }

  private addStream(id: number): ChunkStream {
    if (this.streams.size >= mostStreams) throw new Malformed('too many chunk streams')
    const stream = { at: 0, stamp: 0, isExtended: false, length: 0, kind: 0, streamId: 0, body: undefined, received: 0 }
    this.streams.set(id, stream)
    return stream
  }

  private begin(stream: ChunkStream, header: Header): void {
    if (header.length > this.limits.message) throw new Malformed('message too large')
    if (this.assembling + header.length > this.limits.assembling) throw new Malformed('too much at once')
    this.assembling += header.length
    stream.at = header.format === 0 ? header.stamp : (stream.at + header.stamp) >>> 0
    stream.stamp = header.stamp
    stream.isExtended = header.isExtended
    stream.length = header.length
    stream.kind = header.kind
    stream.streamId = header.streamId
    stream.body = Buffer.allocUnsafeSlow(header.length)
    stream.received = 0
  }

  private fill(input: Buffer): number {
    const stream = this.current
    if (!stream?.body) return 0
    const taken = Math.min(this.left, input.length)
    input.copy(stream.body, stream.received, 0, taken)
    stream.received += taken
    this.left -= taken
    return taken
  }

  private finish(): RtmpMessage | undefined {
    const stream = this.current
    if (!stream?.body || this.left > 0) return undefined
    this.current = undefined
    if (stream.received < stream.length) return undefined
    const message = { kind: stream.kind, at: stream.at, streamId: stream.streamId, body: stream.body }
    stream.body = undefined
    this.assembling -= stream.length
    return message
  }
}
