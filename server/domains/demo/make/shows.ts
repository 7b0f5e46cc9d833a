import { readFile } from 'node:fs/promises'

import { markAsDemo, planShow } from '#domains/live/index'
import { newId } from '#kernel/id'
import type { DemoShow } from '../content/shows.ts'
import { type Cast, hostOf } from './cast.ts'
import type { Pieces } from './pieces.ts'

const soonMs = 60_000

/** Plans a show of the demo with its cover, shelf and pinned note; gives its id. */
export async function makeShow(
  pieces: Pieces,
  show: DemoShow,
  cast: Cast,
  goods: ReadonlyMap<string, string>,
): Promise<string> {
  const name = `show/${show.key}`
  const made = pieces.find(name)
  if (made) return made
  const { house } = pieces
  const coverKey = `live/${newId()}.webp`
  const cover = await readFile(new URL(`../picture/cover/${show.key}.webp`, import.meta.url))
  await house.storage.put(coverKey, cover, { type: 'image/webp' })
  const startsInMs = Math.max(soonMs, show.startsInMinutes * 60_000)
  return pieces.make(name, async (work) => {
    const showId = await planShow(work, {
      title: show.title,
      about: show.about,
      script: show.script,
      coverUrl: house.storage.url(coverKey),
      hostId: hostOf(cast, show),
      startsAt: new Date(work.now.getTime() + startsInMs).toISOString(),
      plannedMinutes: 120,
      productIds: show.shelf.flatMap((handle) => goods.get(handle) ?? []),
      rules: { pinned: show.pinned },
    })
    if (!showId) throw new Error('A demo show is no occurrence of a series.')
    await markAsDemo(work, showId)
    return showId
  })
}
