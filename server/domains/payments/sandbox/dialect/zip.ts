import { crc32, deflateRawSync } from 'node:zlib'

/** A zip of one file (PKWARE APPNOTE 4.3): local header, data, central directory, its end. */
export function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const nameBytes = Buffer.from(name, 'utf8')
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0) // version needed
  common.writeUInt16LE(0x0800, 2) // the name is UTF-8
  common.writeUInt16LE(8, 4) // deflate
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(content.length, 18)
  common.writeUInt16LE(nameBytes.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    common,
    Buffer.alloc(14), // comment, disk, attributes, offset 0
    nameBytes,
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
