/** One frame that a viewer sent. */
export interface Incoming {
  readonly kind: 'text' | 'close' | 'ping' | 'pong'
  readonly payload: Buffer
}

export interface Reading {
  readonly frames: Incoming[]
  /** Bytes of a frame that has not come whole; at most 130. */
  readonly rest: Buffer | undefined
  /** The bytes break the protocol or go beyond what a viewer has to say: nothing after them can be read. */
  readonly broken: boolean
}

const kinds: Readonly<Record<number, Incoming['kind']>> = { 1: 'text', 8: 'close', 9: 'ping', 10: 'pong' }
const headBytes = 6
const mostPayload = 125

/**
 * Reads masked client frames (RFC 6455, 5.2). Viewers only say short things, so this refuses what a full reader would
 * take: fragments, binary, extensions, and anything over 125 bytes. Never throws, never keeps more than one frame.
 */
export function readIncoming(before: Buffer | undefined, chunk: Buffer): Reading {
  const bytes = before ? Buffer.concat([before, chunk]) : chunk
  const frames: Incoming[] = []
  let at = 0
  while (bytes.length - at >= 2) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1] ?? 0
    const kind = kinds[first & 0x0f]
    const length = second & 0x7f
    const isWhole = (first & 0xf0) === 0x80
    const isMasked = (second & 0x80) !== 0
    if (!kind || !isWhole || !isMasked || length > mostPayload) return { frames, rest: undefined, broken: true }
    const end = at + headBytes + length
    if (bytes.length < end) break
    frames.push({ kind, payload: unmask(bytes, at + 2, length) })
    at = end
  }
  // Copied, because the chunk is a window on a buffer that is far larger.
  return { frames, rest: at < bytes.length ? Buffer.from(bytes.subarray(at)) : undefined, broken: false }
}

function unmask(bytes: Buffer, at: number, length: number): Buffer {
  const payload = Buffer.allocUnsafe(length)
  for (let nth = 0; nth < length; nth++) payload[nth] = (bytes[at + 4 + nth] ?? 0) ^ (bytes[at + (nth & 3)] ?? 0)
  return payload
}
