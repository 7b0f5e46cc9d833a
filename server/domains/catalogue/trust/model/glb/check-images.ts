import sharp from 'sharp'

import { fault } from './fault.ts'
import { entryOf, listOf, type Part, wholeOf } from './parts.ts'

const sideMax = 4096
/** Pixels of all textures together; each takes four bytes of a phone's memory and more. */
const pixelsMax = 64_000_000
const formats = new Set(['png', 'jpeg', 'webp'])

/** Reads how large each texture is from its own head, without unfolding it, and holds it against what phones take. */
export async function checkImages(json: Part, binary: Buffer): Promise<number> {
  const images = listOf(json, 'images')
  let pixels = 0
  for (const [place, image] of images.entries()) {
    const at = `images[${place}]`
    const view = entryOf(listOf(json, 'bufferViews'), image.bufferView, at)
    const start = wholeOf(view, 'byteOffset', 0)
    const { width, height } = await sizeOf(binary.subarray(start, start + wholeOf(view, 'byteLength')), at)
    if (width > sideMax || height > sideMax) throw fault('texture-too-large', { at, width, height, most: sideMax })
    pixels += width * height
    if (pixels > pixelsMax) throw fault('texture-too-large', { at, pixels, most: pixelsMax })
  }
  return images.length
}

async function sizeOf(bytes: Buffer, at: string): Promise<{ width: number; height: number }> {
  try {
    const { format, width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (formats.has(format) && pages === 1) return { width, height }
  } catch {
    // What cannot be read is refused below like what is of another kind.
  }
  throw fault('bad-texture', { at })
}
