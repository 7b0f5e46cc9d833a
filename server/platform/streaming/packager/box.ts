/** One ISO base media box: its length, its name, its content. */
export function box(name: string, ...content: Buffer[]): Buffer {
  const length = content.reduce((sum, piece) => sum + piece.length, 8)
  const head = Buffer.allocUnsafe(8)
  head.writeUInt32BE(length)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, ...content], length)
}

/** A box with version and flags in front. */
export function fullBox(name: string, version: number, flags: number, ...content: Buffer[]): Buffer {
  return box(name, uint32((version << 24) | flags), ...content)
}

export function uint32(...values: number[]): Buffer {
  const bytes = Buffer.allocUnsafe(4 * values.length)
  values.forEach((value, place) => {
    bytes.writeUInt32BE(value >>> 0, place * 4)
  })
  return bytes
}

export function uint16(...values: number[]): Buffer {
  const bytes = Buffer.allocUnsafe(2 * values.length)
  values.forEach((value, place) => {
    bytes.writeUInt16BE(value & 0xffff, place * 2)
  })
  return bytes
}
