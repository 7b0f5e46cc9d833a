import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

import type { StoredPicture } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import { type Rendered, renderPicture } from '#platform/image/index'
import type { Storage } from '#platform/storage/index'

/** The forms in which the drawings of the demo stand in notes: as drawn, upright, lying. */
const forms = [undefined, 3 / 4, 4 / 3] as const

const rendered = new Map<string, Promise<Rendered>>()

/** A drawing of the demo in one of its forms, kept as files of its own; it is drawn once however often it is asked for. */
export async function keepDrawing(storage: Storage, path: string, form: number): Promise<StoredPicture> {
  const ratio = forms[form % forms.length]
  const key = `${path} ${ratio ?? ''}`
  const known = rendered.get(key) ?? drawn(path, ratio)
  rendered.set(key, known)
  const { width, height, blur, renditions } = await known
  const folder = `community/${newId()}`
  const sizes: StoredPicture['sizes'][number][] = []
  for (const rendition of renditions) {
    const name = `${folder}/${rendition.width}.webp`
    await storage.put(name, rendition.bytes, { type: rendition.type })
    sizes.push({ key: name, width: rendition.width, height: rendition.height })
  }
  return { width, height, blur, sizes }
}

/** Nothing is kept in memory once the notes are made. */
export function forgetDrawings(): void {
  rendered.clear()
}

async function drawn(path: string, ratio: number | undefined): Promise<Rendered> {
  const bytes = await readFile(new URL(`../picture/${path}.webp`, import.meta.url))
  if (!ratio) return renderPicture(bytes)
  const { width, height } = await sharp(bytes).metadata()
  const cut = ratio < 1 ? { width: Math.round(height * ratio), height } : { width, height: Math.round(width / ratio) }
  return renderPicture(
    await sharp(bytes)
      .resize({ ...cut, fit: 'cover' })
      .png({ compressionLevel: 1 })
      .toBuffer(),
  )
}
