import type { changeLogo as changeLogoRoute } from '#contracts/platform/house'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import type { Call } from '#platform/http'
import { squarePicture } from '../picture/square.ts'
import { changeLogo } from './change.ts'

/** Large enough for the icon of an installed app on a dense screen. */
const side = 512

/** Keeps the picture before the brand points to it, and removes the old one after. */
export async function keepLogo(
  { storage }: Pick<House, 'storage'>,
  perform: Call<typeof changeLogoRoute>['perform'],
  bytes: unknown,
): Promise<void> {
  const { bytes: picture, width, height } = await squarePicture(bytes, side, 'contain')
  const key = `brand/${newId()}.webp`
  await storage.put(key, picture, { type: 'image/webp' })
  const before = await perform((work) => changeLogo(work, { key, width, height })).catch(async (error) => {
    await storage.remove(key)
    throw error
  })
  if (before) await storage.remove(before.key)
}
