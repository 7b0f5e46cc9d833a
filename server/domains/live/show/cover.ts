import { sql } from 'kysely'

import type { changeCover } from '#contracts/live'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import type { Call } from '#platform/http'
import { renderPicture } from '#platform/image/index'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { changeShow } from './change.ts'
import { lockShowFor } from './load.ts'

const folder = 'covers/'

/** Keeps the picture before the show points to it, and removes the one uploaded before where nothing names it any more. */
export async function keepCover(
  { storage }: Pick<House, 'storage'>,
  perform: Call<typeof changeCover>['perform'],
  showId: string,
  bytes: unknown,
): Promise<void> {
  const { renditions } = await renderPicture(Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0))
  const widest = renditions.at(-1)
  if (!widest) throw new Error('A picture was rendered in no width.')
  const key = `${folder}${newId()}.webp`
  await storage.put(key, widest.bytes, { type: widest.type })
  const before = await perform((work) => pointTo(work, showId, storage.url(key))).catch(async (error) => {
    await storage.remove(key)
    throw error
  })
  const prefix = storage.url(`${folder}x.webp`).slice(0, -'x.webp'.length)
  if (before?.startsWith(prefix)) await storage.remove(folder + before.slice(prefix.length))
}

/** Answers the address of the cover before, unless another show or a series is announced with it as well. */
async function pointTo(work: Work, showId: string, coverUrl: string): Promise<string | undefined> {
  const show = await lockShowFor(work, showId, 'run')
  await changeShow(work, showId, { coverUrl })
  if (!show.cover_url) return undefined
  const tx = writing(work)
  const other = await tx
    .selectFrom('live.show')
    .select('id')
    .where('cover_url', '=', show.cover_url)
    .limit(1)
    .executeTakeFirst()
  const series = await tx
    .selectFrom('live.series')
    .select('id')
    .where(sql<string>`template ->> 'coverUrl'`, '=', show.cover_url)
    .limit(1)
    .executeTakeFirst()
  return other || series ? undefined : show.cover_url
}
