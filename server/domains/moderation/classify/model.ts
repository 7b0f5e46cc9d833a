import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** A learned judge of texts: one weight a place. A weight is kept as the root of its size, so that small ones keep their differences. */
export interface Model {
  readonly bits: number
  readonly scale: number
  readonly bias: number
  readonly weights: Int8Array
}

/** How sure the model is, 0 to 1, by the places of what a text is made of. */
export function probability({ weights, scale, bias }: Model, places: readonly number[]): number {
  let sum = 0
  for (const place of places) {
    const root = weights[place] ?? 0
    sum += root * Math.abs(root)
  }
  const leaning = bias + (places.length === 0 ? 0 : (scale * sum) / Math.sqrt(places.length))
  return 1 / (1 + Math.exp(-leaning))
}

const magic = 'NMC1'
const headBytes = 24

/** The model as a file: magic, bits, scale and bias, then the weights compressed. */
export function packModel({ bits, scale, bias, weights }: Model): Buffer {
  const head = Buffer.alloc(headBytes)
  head.write(magic, 0, 'latin1')
  head.writeUInt32LE(bits, 4)
  head.writeDoubleLE(scale, 8)
  head.writeDoubleLE(bias, 16)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 }
  return Buffer.concat([head, brotliCompressSync(weights, { params })])
}

/** Reads a model file; throws for any other file. */
export function unpackModel(file: Buffer): Model {
  if (file.subarray(0, magic.length).toString('latin1') !== magic) throw new Error('This is no file of weights.')
  const bits = file.readUInt32LE(4)
  const weights = new Int8Array(brotliDecompressSync(file.subarray(headBytes)))
  if (weights.length !== 2 ** bits)
    throw new Error(`Weights for ${2 ** bits} places expected, ${weights.length} found.`)
  return { bits, scale: file.readDoubleLE(8), bias: file.readDoubleLE(16), weights }
}
