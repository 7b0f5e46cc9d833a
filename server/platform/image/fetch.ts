import { askOutside, OutsideTrouble } from '../http/outside.ts'
import { refuse } from './refusals.ts'
import { pictureBytesMax } from './render.ts'

export interface FetchPictureOptions {
  /** Which addresses may be connected to; those of the public internet when absent. */
  readonly isAllowed?: (address: string) => boolean
  readonly bytesMax?: number
  /** For the whole of it, redirects included. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

const headers = { accept: 'image/avif,image/webp,image/*' }

/** Fetches a picture from an address that a person named, on the terms of `askOutside`; refuses in words. */
export async function fetchPicture(url: string, options: FetchPictureOptions = {}): Promise<Buffer> {
  try {
    return (await askOutside(url, { bytesMax: pictureBytesMax, ...options, headers })).body
  } catch (error) {
    if (error instanceof OutsideTrouble) throw refuse[error.trouble](error.details)
    throw error
  }
}
