import { newId } from '#kernel/id'
import { renderPicture } from '#platform/image/index'
import type { Storage } from '#platform/storage/index'
import type { PictureSize } from './picture.ts'

/** A picture whose files are kept, ready to be named by a row. */
export interface StoredPicture {
  readonly width: number
  readonly height: number
  readonly blur: string
  readonly sizes: readonly PictureSize[]
}

/** Makes a picture anew and keeps its files under a key of its own, in its owner's folder. Refuses what is no usable picture. */
export async function storePicture(storage: Storage, bytes: Buffer, owner = 'catalogue'): Promise<StoredPicture> {
  const { width, height, blur, renditions } = await renderPicture(bytes)
  const folder = `${owner}/${newId()}`
  const sizes: PictureSize[] = []
  for (const rendition of renditions) {
    const key = `${folder}/${rendition.width}.webp`
    await storage.put(key, rendition.bytes, { type: rendition.type })
    sizes.push({ key, width: rendition.width, height: rendition.height })
  }
  return { width, height, blur, sizes }
}

/** Removes the files of pictures that no row names any more. */
export async function dropFiles(storage: Storage, sizes: readonly PictureSize[]): Promise<void> {
  for (const { key } of sizes) await storage.remove(key)
}
