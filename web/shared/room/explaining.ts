import type { Replay, Shelf, ShowEntry } from '#contracts/live'
import { makeTimeline, type Timeline } from './timeline.ts'

/** From this moment of the picture on, this product is explained; without one, none is. */
export interface Explaining {
  readonly id: string
  readonly at: number
  readonly productId?: string | undefined
  readonly clipId?: string | undefined
}

export const explainingTimeline = (): Timeline<Explaining> =>
  makeTimeline({ at: (mark) => mark.at, key: (mark) => mark.id })

/** What the shelf says at the opening of the room. */
export function explainingOfShelf({ explaining, version }: Shelf): readonly Explaining[] {
  if (!explaining) return []
  const { productId, clipId, mediaTime } = explaining
  return [{ id: `shelf ${version}`, at: mediaTime, productId, clipId }]
}

/** What the log says while the show runs. */
export function explainingOfEntries(entries: readonly ShowEntry[]): readonly Explaining[] {
  return entries.flatMap((entry) => {
    if (entry.type !== 'explaining') return []
    const { productId, clipId, mediaTime } = entry.body
    return [{ id: String(entry.seq), at: entry.mediaAt ?? mediaTime, productId, clipId }]
  })
}

/** What the replay's chapters say afterwards: each begins a product, and ends it unless the next has begun by then. */
export function explainingOfReplay({ chapters }: Replay): readonly Explaining[] {
  return chapters.flatMap(({ clipId, productId, from, durationMs }, place) => {
    const begins = { id: clipId, at: from, productId, clipId }
    const until = from + durationMs
    const next = chapters[place + 1]
    return next && next.from <= until ? [begins] : [begins, { id: `${clipId} end`, at: until }]
  })
}
