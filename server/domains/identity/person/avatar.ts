import type { changeAvatar } from '#contracts/identity'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import type { Call } from '#platform/http'
import { squarePicture } from '../picture/square.ts'
import { changeOwnAvatar } from './profile.ts'

const side = 256

/** Keeps the picture before the person points to it, and removes the old one after: at no time does a face lead nowhere. */
export async function keepAvatar(
  { storage }: Pick<House, 'storage'>,
  perform: Call<typeof changeAvatar>['perform'],
  bytes: unknown,
): Promise<void> {
  const picture = await squarePicture(bytes, side, 'cover')
  const key = `avatars/${newId()}.webp`
  await storage.put(key, picture.bytes, { type: 'image/webp' })
  const before = await perform((work) => changeOwnAvatar(work, key)).catch(async (error) => {
    await storage.remove(key)
    throw error
  })
  if (before) await storage.remove(before)
}
