/** A WebSocket text frame, unmasked and whole, as a server sends it (RFC 6455, 5.2). */
export function textFrame(text: string): Buffer {
  return frame(0x1, Buffer.from(text))
}

export function pingFrame(): Buffer {
  return frame(0x9, Buffer.alloc(0))
}

export function pongFrame(payload: Buffer): Buffer {
  return frame(0xa, payload)
}

/** `reason` is cut to what a control frame holds. */
export function closeFrame(code: number, reason: string): Buffer {
  const words = Buffer.from(reason).subarray(0, 123)
  const payload = Buffer.alloc(2 + words.length)
  payload.writeUInt16BE(code)
  words.copy(payload, 2)
  return frame(0x8, payload)
}

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const bytes = Buffer.allocUnsafe(2 + extended + length)
  bytes[0] = 0x80 | opcode
  bytes[1] = extended === 0 ? length : extended === 2 ? 126 : 127
  if (extended === 2) bytes.writeUInt16BE(length, 2)
  if (extended === 8) bytes.writeBigUInt64BE(BigInt(length), 2)
  payload.copy(bytes, 2 + extended)
  return bytes
}
