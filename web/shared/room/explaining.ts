import type { Replay, Shelf, ShowEntry } from '#contracts/live'
import { makeTimeline, type Timeline } from './timeline.ts'

/** From this moment of the picture on, this product is explained; without one, none is. */
export interface Explaining {
  readonly id: string
  readonly at: number
  /** Of two that are due the higher one holds: the version of the shelf, live. */
  readonly order: number
  readonly productId?: string | undefined
  readonly clipId?: string | undefined
}

export const explainingTimeline = (): Timeline<Explaining> =>
  makeTimeline({ at: (mark) => mark.at, key: (mark) => mark.id })

/** What the shelf says whenever it was read. That nothing is explained has no moment of the picture: it holds at once. */
export function explainingOfShelf({ explaining, version }: Shelf): Explaining {
  const told = { id: `shelf ${version}`, order: version }
  if (!explaining) return { ...told, at: Number.NEGATIVE_INFINITY }
  const { productId, clipId, mediaTime } = explaining
  return { ...told, at: mediaTime, productId, clipId }
}

/** What the log says while the show runs. */
export function explainingOfEntries(entries: readonly ShowEntry[]): readonly Explaining[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'explaining') return []
    const { productId, clipId, mediaTime, version } = entry.body
    return [{ id: String(entry.seq), at: entry.mediaAt ?? mediaTime, order: version, productId, clipId }]
  })
}

/** Which of those that are due holds. */
export function holding(due: readonly Explaining[]): Explaining | undefined {
  return due.reduce<Explaining | undefined>((best, one) => (best && best.order > one.order ? best : one), undefined)
}

/** What the replay's chapters say afterwards: each begins a product, and ends it unless the next has begun by then. */
export function explainingOfReplay({ chapters }: Replay): readonly Explaining[] {
  return chapters.flatMap(({ clipId, productId, from, durationMs }, place) => {
    const begins = { id: clipId, at: from, order: place, productId, clipId }
    const until = from + durationMs
    const next = chapters[place + 1]
    return next && next.from <= until ? [begins] : [begins, { id: `${clipId} end`, at: until, order: place }]
  })
}
