import sharp from 'sharp'

import { refuse } from './refusals.ts'

/** One width of a picture, re-encoded. */
export interface Rendition {
  readonly width: number
  readonly height: number
  readonly type: 'image/webp'
  readonly bytes: Buffer
}

/** A picture made fit for the shop: upright, in sRGB, without camera, place or any other metadata. */
export interface Rendered {
  readonly width: number
  readonly height: number
  /** A `data:` address of some hundred bytes that shows the picture blurred. */
  readonly blur: string
  /** Narrowest first; never wider than the original. */
  readonly renditions: readonly Rendition[]
}

export const pictureBytesMax = 20 * 1024 * 1024
const pixelsMax = 60_000_000
const widths = [320, 800, 1600]

// One picture at a time uses at most one core, and libvips keeps nothing between pictures.
sharp.concurrency(1)
sharp.cache(false)

/**
 * Reads a picture that came from a person or from elsewhere and makes it anew in a few widths. What it is, is told by its
 * bytes, never by a name or header. Refuses what is no picture, what is damaged, and what would unfold to too many pixels.
 */
export async function renderPicture(bytes: Buffer): Promise<Rendered> {
  if (bytes.length > pictureBytesMax) throw refuse.tooLarge({ bytesMax: pictureBytesMax })
  if (!isPicture(bytes)) throw refuse.notAPicture()
  const { width, height } = await sizeOf(bytes)
  if (width * height > pixelsMax) throw refuse.tooManyPixels({ pixelsMax, pixels: width * height })
  try {
    const wanted = [...widths.filter((one) => one < width), Math.min(width, widths.at(-1) ?? width)]
    const renditions: Rendition[] = []
    for (const one of [...new Set(wanted)]) renditions.push(await renderWidth(bytes, one))
    return { width, height, blur: await renderBlur(bytes), renditions }
  } catch (error) {
    throw refuse.broken({ reason: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
}

/** The size as seen, that is after turning it upright. */
async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number }> {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata()
    return autoOrient
  } catch (error) {
    throw refuse.broken({ reason: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
}

function upright(bytes: Buffer) {
  return sharp(bytes, { limitInputPixels: pixelsMax, failOn: 'error', sequentialRead: true }).autoOrient()
}

async function renderWidth(bytes: Buffer, width: number): Promise<Rendition> {
  const { data, info } = await upright(bytes)
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 80, effort: 3 })
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, type: 'image/webp', bytes: data }
}

async function renderBlur(bytes: Buffer): Promise<string> {
  const tiny = await upright(bytes)
    .resize({ width: 16, height: 16, fit: 'inside' })
    .toColourspace('srgb')
    .webp({ quality: 40, effort: 3 })
    .toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}

/** By the first bytes; SVG is left out on purpose, for it can load other files and run for long. */
function isPicture(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 16)
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    head.startsWith('GIF8') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') ||
    head.startsWith('II*\0') ||
    head.startsWith('MM\0*') ||
    (head.slice(4, 8) === 'ftyp' && ['avif', 'avis', 'mif1', 'miaf'].includes(head.slice(8, 12)))
  )
}
