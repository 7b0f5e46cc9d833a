import type { addSlide, DeskSlide } from '#contracts/live'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import type { Call } from '#platform/http'
import { type Rendered, renderPicture } from '#platform/image/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { endSlideNow } from './present.ts'
import { deskSlide, type SlideRow } from './queries.ts'
import { checkSlideRoom, reorderSlides } from './slide.ts'

interface NewSlide {
  readonly showId: string
  readonly slideId: string
}

/** Keeps the picture's files before the slide names them; what was kept for nothing is removed again. */
export async function keepSlide(
  { storage }: Pick<House, 'storage'>,
  perform: Call<typeof addSlide>['perform'],
  ids: NewSlide,
  bytes: unknown,
): Promise<DeskSlide> {
  const rendered = await renderPicture(Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0))
  const files = await putSlideFiles(storage, rendered)
  const drop = () => Promise.all([storage.remove(files.file_key), storage.remove(files.thumb_key)])
  try {
    const { row, isNew } = await perform((work) => putSlide(work, ids, files))
    if (!isNew) await drop()
    return deskSlide(row)
  } catch (error) {
    await drop()
    throw error
  }
}

export type SlideFiles = Pick<SlideRow, 'file_key' | 'thumb_key' | 'url' | 'thumb_url' | 'width' | 'height'>

/** Keeps the files of a slide that was rendered. */
export async function putSlideFiles(storage: House['storage'], { renditions }: Rendered): Promise<SlideFiles> {
  const [smallest] = renditions
  const widest = renditions.at(-1)
  if (!smallest || !widest) throw new Error('A picture was rendered in no width.')
  const name = newId()
  const file_key = `slides/${name}.webp`
  const thumb_key = `slides/${name}-small.webp`
  await storage.put(file_key, widest.bytes, { type: widest.type })
  await storage.put(thumb_key, smallest.bytes, { type: smallest.type })
  const { width, height } = widest
  return { file_key, thumb_key, url: storage.url(file_key), thumb_url: storage.url(thumb_key), width, height }
}

/** Adds a slide whose files are kept behind the others; the same id again is the same slide. */
export async function putSlide(work: Work, { showId, slideId }: NewSlide, files: SlideFiles) {
  const show = await lockShowFor(work, showId, 'run')
  if (show.state !== 'planned' && show.state !== 'live') throw refuse.ended()
  const slides = await slideIds(work, showId)
  const known = await findSlide(work, slideId)
  if (known && known.show_id !== showId) throw refuse.unknownSlide({ slideId })
  if (known) return { row: known, isNew: false }
  checkSlideRoom(slides.length + 1)
  const row = await writing(work)
    .insertInto('live.slide')
    .values({ id: slideId, show_id: showId, position: slides.length, added_at: work.now, ...files })
    .returningAll()
    .executeTakeFirstOrThrow()
  work.record('live.slide-added', { showId, slideId })
  return { row, isNew: true }
}

export async function writeNote(work: Work, { showId, slideId }: NewSlide, note: string): Promise<DeskSlide> {
  await lockShowFor(work, showId, 'run')
  const row = await writing(work)
    .updateTable('live.slide')
    .set({ note })
    .where('id', '=', slideId)
    .where('show_id', '=', showId)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw refuse.unknownSlide({ slideId })
  return deskSlide(row)
}

/** Removes a slide with all times it was shown; answers the files that can go after the commit. */
export async function removeSlide(work: Work, { showId, slideId }: NewSlide): Promise<string[]> {
  await lockShowFor(work, showId, 'run')
  const row = await findSlide(work, slideId)
  if (row?.show_id !== showId) throw refuse.unknownSlide({ slideId })
  await endSlideNow(work, showId, slideId)
  await writing(work).deleteFrom('live.slide').where('id', '=', slideId).execute()
  await place(work, await slideIds(work, showId))
  work.record('live.slide-removed', { showId, slideId })
  return [row.file_key, row.thumb_key]
}

export async function orderSlides(work: Work, showId: string, wanted: readonly string[]): Promise<void> {
  await lockShowFor(work, showId, 'run')
  await place(work, reorderSlides(await slideIds(work, showId), wanted))
}

async function place(work: Work, slides: readonly string[]): Promise<void> {
  for (const [position, id] of slides.entries()) {
    await writing(work).updateTable('live.slide').set({ position }).where('id', '=', id).execute()
  }
}

export async function slideIds(work: Work, showId: string): Promise<string[]> {
  const rows = await writing(work)
    .selectFrom('live.slide')
    .select('id')
    .where('show_id', '=', showId)
    .orderBy('position')
    .execute()
  return rows.map(({ id }) => id)
}

function findSlide(work: Work, slideId: string): Promise<SlideRow | undefined> {
  return writing(work).selectFrom('live.slide').selectAll().where('id', '=', slideId).executeTakeFirst()
}
