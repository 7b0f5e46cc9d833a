import type { Size } from './frame.ts'

const longest = 2400

/** Cuts a part out of a picture of this house; `of` is the size in which the part is counted. */
export async function cut(
  address: string,
  of: Size,
  part: Size & { readonly left: number; readonly top: number },
): Promise<Blob | undefined> {
  const image = new Image()
  image.src = address
  await image.decode()
  const scale = image.naturalWidth / of.width
  const canvas = document.createElement('canvas')
  const shrink = Math.min(1, longest / Math.max(part.width * scale, part.height * scale))
  canvas.width = Math.round(part.width * scale * shrink)
  canvas.height = Math.round(part.height * scale * shrink)
  const brush = canvas.getContext('2d')
  brush?.drawImage(
    image,
    part.left * scale,
    part.top * scale,
    part.width * scale,
    part.height * scale,
    0,
    0,
    canvas.width,
    canvas.height,
  )
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.92))
}
