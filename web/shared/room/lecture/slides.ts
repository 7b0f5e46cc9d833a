import type { ShowEntry, ShowPage, Slide, SlideSpan } from '#contracts/live'
import { makeTimeline, type Timeline } from '../timeline.ts'

/** From this moment of the picture on this slide is shown; without one, none is. */
export interface SlideMark {
  readonly at: number
  readonly slide?: Slide | undefined
}

export const slideTimeline = (): Timeline<SlideMark> =>
  makeTimeline({ at: (mark) => mark.at, key: (mark) => String(mark.at) })

/** What the page says whenever it was read. */
export function slideOfShow({ slide }: Pick<ShowPage, 'slide'>): readonly SlideMark[] {
  return slide ? [{ at: slide.mediaTime, slide: slide.slide }] : []
}

/** What the log says while the show runs. */
export function slidesOfEntries(entries: readonly ShowEntry[]): readonly SlideMark[] {
  return entries.flatMap((entry) =>
    entry.type === 'slide-shown' ? [{ at: entry.body.mediaTime, slide: entry.body.slide }] : [],
  )
}

/** What the replay's spans say: each begins a slide, and ends it unless the next has begun by then. */
export function slidesOfReplay(spans: readonly SlideSpan[]): readonly SlideMark[] {
  return spans.flatMap(({ slide, from, until }, place) => {
    const next = spans[place + 1]
    const begins = { at: from, slide }
    return until === undefined || (next && next.from <= until) ? [begins] : [begins, { at: until }]
  })
}
