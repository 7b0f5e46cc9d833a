/** One box of an MP4. */
function box(type: string, ...parts: readonly (Buffer | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [place, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, place * 4)
  return bytes
}

const one = 0x10000
const upright = [0, one, 0, -one, 0, 0, 0, 0, 0x40000000]
const asFilmed = [one, 0, 0, 0, one, 0, 0, 0, 0x40000000]

/** A small MP4 with a header as a phone writes it; its picture data is nonsense that nobody decodes here. */
export function mp4({ seconds = 12, codec = 'avc1', isUpright = false, place = '', behind = '' } = {}): Buffer {
  const mvhd = box('mvhd', numbers(0, 0, 0, 1000, seconds * 1000, one), Buffer.alloc(76))
  const matrix = isUpright ? upright : asFilmed
  const tkhd = box('tkhd', numbers(7, 0, 0, 1, 0, seconds * 1000, 0, 0, 0, 0, ...matrix, 1920 * one, 1080 * one))
  const stsd = box('stsd', numbers(0, 1), box(codec, Buffer.alloc(78)))
  const trak = box('trak', tkhd, box('mdia', box('minf', box('stbl', stsd))))
  const moov = box('moov', mvhd, trak, ...(place ? [box('udta', box('\xa9xyz', place))] : []))
  return Buffer.concat([
    box('ftyp', 'isom', numbers(512), 'isomavc1'),
    moov,
    box('mdat', 'pictures'),
    Buffer.from(behind),
  ])
}
