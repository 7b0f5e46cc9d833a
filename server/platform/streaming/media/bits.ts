import { Malformed } from './malformed.ts'

/** Reads bits, most significant first, with the Exp-Golomb codes of H.264 (clause 9.1). Never reads past the end. */
export class BitReader {
  private readonly bytes: Uint8Array
  private place = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  bit(): number {
    const byte = this.bytes[this.place >> 3]
    if (byte === undefined) throw new Malformed('bits end early')
    return (byte >> (7 - (this.place++ & 7))) & 1
  }

  bits(count: number): number {
    let value = 0
    for (let read = 0; read < count; read++) value = value * 2 + this.bit()
    return value
  }

  skip(count: number): void {
    this.place += count
  }

  unsigned(): number {
    let zeros = 0
    while (this.bit() === 0) {
      if (++zeros > 31) throw new Malformed('number out of range')
    }
    return 2 ** zeros - 1 + this.bits(zeros)
  }

  signed(): number {
    const value = this.unsigned()
    return value % 2 === 1 ? (value + 1) / 2 : -value / 2
  }
}
