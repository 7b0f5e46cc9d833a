import { refuse } from '../refusals.ts'

export interface Picture {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

/** Nobody's camera makes more; a small file that unpacks to more is a trap. */
const mostPixels = 60_000_000

/**
 * A square WebP of the picture, upright, without location or other data about its making. `cover` cuts what is too long,
 * `contain` leaves the ground transparent. Refuses what cannot be read as a picture.
 */
export async function squarePicture(bytes: unknown, side: number, fit: 'cover' | 'contain'): Promise<Picture> {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw refuse.notAPicture()
  const { default: sharp } = await import('sharp')
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', density: 300 })
      .autoOrient()
      .resize(side, side, { fit, background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .webp({ quality: 86 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (cause) {
    throw refuse.notAPicture({ reason: cause instanceof Error ? cause.message : String(cause) })
  }
}
