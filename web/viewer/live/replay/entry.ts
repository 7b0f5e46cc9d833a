import type { Chapter } from '#contracts/live'

/** Where somebody who follows a link comes in: at a second, at a clip, or where a product is explained. */
export interface Entrance {
  readonly at?: string | undefined
  readonly clip?: string | undefined
  readonly product?: string | undefined
}

/** How far into the replay to begin, in ms; undefined at its start. A link to what is no longer there begins at the start. */
export function entranceMs({ at, clip, product }: Entrance, chapters: readonly Chapter[]): number | undefined {
  if (clip) return chapters.find(({ clipId }) => clipId === clip)?.offsetMs
  if (product) return chapters.find(({ productId }) => productId === product)?.offsetMs
  const seconds = Number(at)
  return at && Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1000) : undefined
}

/** The chapter that plays at a place of the replay, if one does. */
export function chapterAt(chapters: readonly Chapter[], offsetMs: number): Chapter | undefined {
  return chapters.findLast(
    (chapter) => chapter.offsetMs <= offsetMs && offsetMs < chapter.offsetMs + chapter.durationMs,
  )
}
