import { Malformed } from './malformed.ts'

export interface FlvTag {
  readonly kind: number
  /** Milliseconds, 32 bits unsigned. */
  readonly at: number
  readonly body: Buffer
}

const largestTag = 4 << 20

/** Walks the tags of a whole FLV file in memory; a tag cut off at the end is left out. */
export function* readFlv(file: Buffer): Generator<FlvTag> {
  if (file.length < 13 || file.toString('latin1', 0, 3) !== 'FLV') throw new Malformed('not an FLV file')
  const headerLength = file.readUInt32BE(5)
  if (headerLength < 9 || headerLength > 1024) throw new Malformed('FLV header')
  let place = headerLength + 4
  while (place + 15 <= file.length) {
    const length = file.readUIntBE(place + 1, 3)
    if (length > largestTag) throw new Malformed('FLV tag too large')
    if (place + 15 + length > file.length) return
    const at = (file.readUIntBE(place + 4, 3) | (file.readUInt8(place + 7) << 24)) >>> 0
    yield { kind: file.readUInt8(place) & 31, at, body: file.subarray(place + 11, place + 11 + length) }
    place += 15 + length
  }
}
