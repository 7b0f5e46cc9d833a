import type { RtmpMessage } from './message.ts'

const extendedFrom = 0xffffff

/** Cuts a message into chunks with a full header first, so that it needs no memory of what went before. */
export function writeChunks(message: RtmpMessage, chunkStream: number, chunkSize: number): Buffer {
  const { kind, at, streamId, body } = message
  const isExtended = at >= extendedFrom
  const time = Buffer.alloc(isExtended ? 4 : 0)
  if (isExtended) time.writeUInt32BE(at >>> 0)
  const head = Buffer.alloc(12)
  head.writeUInt8(chunkStream, 0)
  head.writeUIntBE(isExtended ? extendedFrom : at, 1, 3)
  head.writeUIntBE(body.length, 4, 3)
  head.writeUInt8(kind, 7)
  head.writeUInt32LE(streamId, 8)
  const pieces = [head, time, body.subarray(0, chunkSize)]
  for (let place = chunkSize; place < body.length; place += chunkSize) {
    pieces.push(Buffer.of(0xc0 | chunkStream), time, body.subarray(place, place + chunkSize))
  }
  return Buffer.concat(pieces)
}
