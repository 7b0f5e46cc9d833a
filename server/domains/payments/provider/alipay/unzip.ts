import { inflateRawSync } from 'node:zlib'

const mostBytes = 256 * 1024 * 1024

/** The files of a zip by name (PKWARE APPNOTE 4.3.12), read from its central directory. Throws when it is none. */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error('This is no zip.')
  const files = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('The zip is damaged.')
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = new TextDecoder(bytes.readUInt16LE(at + 8) & 0x0800 ? 'utf-8' : 'gbk').decode(
      bytes.subarray(at + 46, at + 46 + nameLength),
    )
    files.set(name, contentOf(bytes, at))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}

function contentOf(bytes: Buffer, entry: number): Buffer {
  const local = bytes.readUInt32LE(entry + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20))
  const method = bytes.readUInt16LE(entry + 10)
  if (method === 0) return packed
  if (method !== 8) throw new Error('The zip is packed in an unknown way.')
  return inflateRawSync(packed, { maxOutputLength: mostBytes })
}
