import { readFile } from 'node:fs/promises'

import { markAsDemo, planShow, putSlide, putSlideFiles, type SlideFiles } from '#domains/live/index'
import { newId } from '#kernel/id'
import { renderPicture } from '#platform/image/index'
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
  const slides = await keepSlides(pieces, show)
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
      ...(slides.length > 0 && { format: 'lecture' as const }),
      productIds: show.shelf.flatMap((handle) => goods.get(handle) ?? []),
      rules: { pinned: show.pinned },
    })
    if (!showId) throw new Error('A demo show is no occurrence of a series.')
    await markAsDemo(work, showId)
    for (const files of slides) await putSlide(work, { showId, slideId: newId() }, files)
    return showId
  })
}

/** The files of a lecture's slides, as they would be kept when they are uploaded. */
async function keepSlides({ house }: Pieces, { key, slides = [] }: DemoShow): Promise<SlideFiles[]> {
  const kept: SlideFiles[] = []
  for (const nth of slides.keys()) {
    const bytes = await readFile(new URL(`../picture/slide/${key}-${nth + 1}.webp`, import.meta.url))
    kept.push(await putSlideFiles(house.storage, await renderPicture(bytes)))
  }
  return kept
}
