import type { OptionalTexts, Picture } from '#contracts/catalogue'
import { mediaUrl } from '#platform/storage/storage'

/** One width of a picture as it is kept: the storage key and what stands there. */
export interface PictureSize {
  readonly key: string
  readonly width: number
  readonly height: number
}

export interface PictureRow {
  readonly state: string
  readonly width: number | null
  readonly height: number | null
  readonly blur: string | null
  readonly sizes: readonly PictureSize[]
  readonly alt: OptionalTexts
}

const usualWidth = 800

/** A kept picture as readers get it; undefined until it is ready. */
export function pictureOf({ state, width, height, blur, sizes, alt }: PictureRow): Picture | undefined {
  if (state !== 'ready' || width === null || height === null || blur === null) return undefined
  const [first, ...others] = sizes
  if (!first) return undefined
  const usual = others.reduce((best, size) => (distance(size) < distance(best) ? size : best), first)
  return {
    url: mediaUrl(usual.key),
    width,
    height,
    blur,
    sizes: sizes.map((size) => ({ url: mediaUrl(size.key), width: size.width, height: size.height })),
    alt,
  }
}

function distance(size: PictureSize): number {
  return Math.abs(size.width - usualWidth)
}

/** Where the largest form of a picture is, relative to the house. */
export function addressPath(picture: { readonly sizes: readonly { url: string }[] } | undefined): string | undefined {
  return picture?.sizes.at(-1)?.url
}
