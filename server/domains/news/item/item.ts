import { newsLimits } from '#contracts/community/news'
import { shorten } from '../feed/plain.ts'

const dayMs = 86_400_000

/** What nobody wanted is kept this long, and what came out longer ago than this is no news. */
export const keptMs = 30 * dayMs

/** When something came out: as its source says, but never ahead of now; now where it does not say. */
export function toldAtOf(said: Date | undefined, now: Date): Date {
  return said && said < now ? said : now
}

export function isNews(toldAt: Date, now: Date): boolean {
  return now.getTime() - toldAt.getTime() < keptMs
}

/** Titles and extracts as they are kept: no longer than what may be shown of another's text. */
export const titleOf = (text: string) => shorten(text, newsLimits.title)
export const extractOf = (text: string) => shorten(text, newsLimits.extract)
