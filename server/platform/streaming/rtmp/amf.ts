import { Malformed } from '../media/malformed.ts'

/** A value of AMF0, as far as RTMP commands use it. Objects have no prototype, so a name in them is only a name. */
export type AmfValue = number | boolean | string | null | AmfValue[] | { readonly [name: string]: AmfValue }

const deepest = 8
const mostValues = 500

/** Reads all the values of a command or script message. Throws Malformed on anything cut off, too deep or too many. */
export function decodeAmf(bytes: Buffer): AmfValue[] {
  const reader = new AmfReader(bytes)
  const values: AmfValue[] = []
  while (!reader.isAtEnd()) values.push(reader.value(0))
  return values
}

class AmfReader {
  private readonly bytes: Buffer
  private place = 0
  private count = 0

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  isAtEnd(): boolean {
    return this.place >= this.bytes.length
  }

  value(depth: number): AmfValue {
    if (depth > deepest) throw new Malformed('AMF too deep')
    if (++this.count > mostValues) throw new Malformed('AMF too many values')
    const marker = this.take(1).readUInt8()
    const read = readers[marker]
    if (!read) throw new Malformed(`AMF type ${marker}`)
    return read(this, depth)
  }

  take(length: number): Buffer {
    if (this.place + length > this.bytes.length) throw new Malformed('AMF cut off')
    this.place += length
    return this.bytes.subarray(this.place - length, this.place)
  }

  text(length: number): string {
    return this.take(length).toString('utf8')
  }

  shortText(): string {
    return this.text(this.take(2).readUInt16BE())
  }

  object(depth: number): AmfValue {
    const object: Record<string, AmfValue> = Object.create(null)
    for (;;) {
      const name = this.shortText()
      if (name === '' && this.bytes[this.place] === 9) {
        this.place++
        return object
      }
      object[name] = this.value(depth + 1)
    }
  }

  list(depth: number): AmfValue {
    const length = this.take(4).readUInt32BE()
    if (length > mostValues) throw new Malformed('AMF list too long')
    return Array.from({ length }, () => this.value(depth + 1))
  }
}

const readers: Record<number, (reader: AmfReader, depth: number) => AmfValue> = {
  0: (reader) => reader.take(8).readDoubleBE(),
  1: (reader) => reader.take(1).readUInt8() !== 0,
  2: (reader) => reader.shortText(),
  3: (reader, depth) => reader.object(depth),
  5: () => null,
  6: () => null,
  8: (reader, depth) => {
    reader.take(4)
    return reader.object(depth)
  },
  10: (reader, depth) => reader.list(depth),
  11: (reader) => reader.take(10).readDoubleBE(),
  12: (reader) => reader.text(reader.take(4).readUInt32BE()),
}

/** Writes values one after another. Texts beyond 65,535 bytes do not occur here and are refused. */
export function encodeAmf(...values: AmfValue[]): Buffer {
  return Buffer.concat(values.map(encodeValue))
}

function encodeValue(value: AmfValue): Buffer {
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9)
    bytes.writeDoubleBE(value, 1)
    return bytes
  }
  if (typeof value === 'boolean') return Buffer.of(1, value ? 1 : 0)
  if (typeof value === 'string') return Buffer.concat([Buffer.of(2), encodeName(value)])
  if (value === null) return Buffer.of(5)
  if (Array.isArray(value)) {
    const head = Buffer.of(10, 0, 0, 0, 0)
    head.writeUInt32BE(value.length, 1)
    return Buffer.concat([head, ...value.map(encodeValue)])
  }
  const fields = Object.entries(value).map(([name, field]) => Buffer.concat([encodeName(name), encodeValue(field)]))
  return Buffer.concat([Buffer.of(3), ...fields, Buffer.of(0, 0, 9)])
}

function encodeName(name: string): Buffer {
  const text = Buffer.from(name)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(text.length)
  return Buffer.concat([length, text])
}
