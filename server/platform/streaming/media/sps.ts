import { BitReader } from './bits.ts'
import { Malformed } from './malformed.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

const profilesWithChroma = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135])
const largestSide = 8192

/** Reads the picture's size from a sequence parameter set, its first byte being the NAL unit header (H.264, 7.3.2.1). */
export function readPictureSize(unit: Buffer): PictureSize {
  const bits = new BitReader(withoutEmulation(unit))
  bits.skip(8)
  const profile = bits.bits(8)
  bits.skip(16)
  bits.unsigned()
  const chroma = profilesWithChroma.has(profile) ? skipChroma(bits) : 1
  bits.unsigned()
  skipPictureOrder(bits)
  bits.unsigned()
  bits.skip(1)
  return readSize(bits, chroma)
}

function readSize(bits: BitReader, chroma: number): PictureSize {
  const macroblocksWide = bits.unsigned() + 1
  const unitsHigh = bits.unsigned() + 1
  const isFrameOnly = bits.bit()
  if (!isFrameOnly) bits.skip(1)
  bits.skip(1)
  const crop = bits.bit() ? [bits.unsigned(), bits.unsigned(), bits.unsigned(), bits.unsigned()] : [0, 0, 0, 0]
  const [left = 0, right = 0, top = 0, bottom = 0] = crop
  const stepX = chroma === 1 || chroma === 2 ? 2 : 1
  const stepY = (chroma === 1 ? 2 : 1) * (2 - isFrameOnly)
  const width = macroblocksWide * 16 - (left + right) * stepX
  const height = unitsHigh * (2 - isFrameOnly) * 16 - (top + bottom) * stepY
  if (!(width > 0 && height > 0 && width <= largestSide && height <= largestSide)) throw new Malformed('picture size')
  return { width, height }
}

function skipChroma(bits: BitReader): number {
  const chroma = bits.unsigned()
  if (chroma > 3) throw new Malformed('chroma format')
  if (chroma === 3) bits.skip(1)
  bits.unsigned()
  bits.unsigned()
  bits.skip(1)
  if (bits.bit()) {
    for (let list = 0; list < (chroma === 3 ? 12 : 8); list++) if (bits.bit()) skipScaling(bits, list < 6 ? 16 : 64)
  }
  return chroma
}

function skipScaling(bits: BitReader, length: number): void {
  let last = 8
  let next = 8
  for (let place = 0; place < length; place++) {
    if (next !== 0) next = (last + bits.signed() + 256) % 256
    if (next !== 0) last = next
  }
}

function skipPictureOrder(bits: BitReader): void {
  const kind = bits.unsigned()
  if (kind === 0) bits.unsigned()
  if (kind !== 1) return
  bits.skip(1)
  bits.signed()
  bits.signed()
  const cycle = bits.unsigned()
  if (cycle > 255) throw new Malformed('picture order cycle')
  for (let place = 0; place < cycle; place++) bits.signed()
}

/** Takes out the 3 of every 0 0 3, which only keeps start codes from appearing inside a unit. */
function withoutEmulation(unit: Buffer): Uint8Array {
  const plain = new Uint8Array(unit.length)
  let length = 0
  let zeros = 0
  for (const byte of unit) {
    const isEmulation = zeros >= 2 && byte === 3
    zeros = byte === 0 ? zeros + 1 : 0
    if (!isEmulation) plain[length++] = byte
  }
  return plain.subarray(0, length)
}
