import type { ShowPage } from '#contracts/live'
import type { DirectLine } from '#contracts/orders'
import type { RoomNow } from '../news.ts'

/** What a noun's component is given to find out by itself what is on offer. */
export interface OfferProps {
  readonly show: ShowPage
  readonly room: RoomNow
  /** Brings up what it costs and the one button that orders and pays, over the room. */
  readonly pay: (due: Due) => void
}

/** What is to be paid for: something claimed or joined, under its name. */
export interface Due {
  readonly title: string
  readonly line: DirectLine
}

/** One thing on offer as the pile knows it. */
export interface Piled {
  readonly id: string
  /** When it came to be on offer, ms: the newest lies on top. */
  readonly at: number
  /** What it is, in a few words. */
  readonly label: string
  /** Stands alone on its page: two of its height would hide the host. */
  readonly isTall?: boolean
}

/** So many lie open at once, so that the picture stays the host's: beside a wide one there is room for two. */
export const openAtOnce = { narrow: 1, wide: 2 } as const

/**
 * The pile's pages, each of what lies open together. The first holds the newest; what the person has put away comes after
 * everything else, so that it is there when looked for and not before.
 */
export function pagesOf(
  piled: readonly Piled[],
  putAway: ReadonlySet<string>,
  atOnce: number,
): readonly (readonly string[])[] {
  const newestFirst = piled.toSorted((one, other) => other.at - one.at)
  const wanted = newestFirst.filter(({ id }) => !putAway.has(id))
  const first = wanted.splice(0, fitting(wanted, atOnce))
  const rest = [...wanted, ...newestFirst.filter(({ id }) => putAway.has(id))]
  const pages = [first]
  while (rest.length > 0) pages.push(rest.splice(0, fitting(rest, atOnce)))
  return pages.map((page) => page.map(({ id }) => id))
}

/** How many of the first ones fit on a page together. */
function fitting([one, other]: readonly Piled[], atOnce: number): number {
  return one?.isTall || other?.isTall ? 1 : atOnce
}

export interface Pile {
  /** Puts an offer on the pile; the returned function takes it away. */
  readonly lay: (offer: Piled) => () => void
  readonly putAway: (id: string) => void
  /** Its place among those that lie open, from 0; undefined while it lies below. */
  readonly placeOf: (id: string) => number | undefined
}
