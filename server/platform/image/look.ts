import sharp from 'sharp'

const columns = 9
const rows = 8
/** A picture of nearly one shade has nothing to be known by. */
const leastSigns = 8

/**
 * What a picture looks like in 64 signs, each whether it grows lighter from one field of a 9 × 8 grid to the next (dHash: Krawetz 2013).
 * Another size, format or quality changes few of them. Undefined for what is nearly plain.
 */
export async function lookOf(bytes: Buffer): Promise<string | undefined> {
  const grey = await sharp(bytes, { failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#fff' })
    .greyscale()
    .resize(columns, rows, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()
  const signs = Array.from({ length: rows * (columns - 1) }, (_, at) => {
    const place = Math.floor(at / (columns - 1)) * columns + (at % (columns - 1))
    return (grey[place + 1] ?? 0) > (grey[place] ?? 0) ? '1' : '0'
  })
  const ones = signs.filter((sign) => sign === '1').length
  return Math.min(ones, signs.length - ones) < leastSigns ? undefined : signs.join('')
}
