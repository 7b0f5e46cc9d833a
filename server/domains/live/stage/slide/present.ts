import type { SlideNow } from '#contracts/live'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { findSlideNow, findSlides } from './queries.ts'
import { slideAfter } from './slide.ts'

export type SlideChoice = { readonly slideId: string } | { readonly step: 'next' | 'previous' }

/**
 * Shows a slide to the room. One at a time by the index on open spans; two presenters who press at once queue on the show's
 * row, and each step begins where the other has ended.
 */
export async function presentSlide(work: Work, showId: string, choice: SlideChoice): Promise<SlideNow> {
  const show = await lockShowFor(work, showId, 'run')
  if (show.state !== 'live') throw refuse.notLive()
  const tx = writing(work)
  const { items, shownId } = await findSlides(tx, showId)
  const ids = items.flatMap(({ id, hidden }) => (hidden ? [] : id))
  if ('slideId' in choice && items.some(({ id, hidden }) => hidden && id === choice.slideId)) throw refuse.slideHidden()
  const slideId = 'slideId' in choice ? choice.slideId : slideAfter(ids, shownId, choice.step)
  if (!ids.includes(slideId)) throw refuse.unknownSlide({ slideId })
  if (slideId !== shownId) {
    const at = await nextInstant(work, showId)
    await closeSpan(work, showId, at)
    await tx
      .insertInto('live.slide_span')
      .values({ id: newId(at.getTime()), show_id: showId, slide_id: slideId, from_at: at })
      .execute()
  }
  const now = await findSlideNow(tx, showId)
  if (!now) throw new Error(`The show ${showId} shows no slide right after one was shown.`)
  if (slideId === shownId) return now
  tellRoom(work, showId, { lane: 'must', type: 'slide-shown', body: now })
  work.record('live.slide-shown', { showId, slideId })
  return now
}

/** Shows no slide any more; harmless when none is shown. */
export async function hideSlides(work: Work, showId: string): Promise<void> {
  await lockShowFor(work, showId, 'run')
  await endSlideNow(work, showId)
}

/** Ends what is shown, or only this slide where it is the one; the show's row is locked. */
export async function endSlideNow(work: Work, showId: string, slideId?: string): Promise<void> {
  const at = await nextInstant(work, showId)
  if (!(await closeSpan(work, showId, at, slideId))) return
  tellRoom(work, showId, { lane: 'must', type: 'slide-shown', body: { mediaTime: at.getTime() } })
}

/** Who waited for the show's row looked at the clock before whoever went first: spans follow each other all the same. */
async function nextInstant(work: Work, showId: string): Promise<Date> {
  const last = await writing(work)
    .selectFrom('live.slide_span')
    .select(({ fn }) => fn.max('from_at').as('at'))
    .where('show_id', '=', showId)
    .executeTakeFirst()
  return new Date(Math.max(work.now.getTime(), (last?.at?.getTime() ?? 0) + 1))
}

async function closeSpan(work: Work, showId: string, at: Date, slideId?: string): Promise<boolean> {
  const { numUpdatedRows } = await writing(work)
    .updateTable('live.slide_span')
    .set({ until_at: at })
    .where('show_id', '=', showId)
    .where('until_at', 'is', null)
    .$if(slideId !== undefined, (query) => query.where('slide_id', '=', slideId ?? ''))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
