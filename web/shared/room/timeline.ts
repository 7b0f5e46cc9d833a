/** What lies on a timeline: at which moment of the picture (PROGRAM-DATE-TIME in ms), and which one it is. */
export interface Marks<Item> {
  readonly at: (item: Item) => number
  readonly key: (item: Item) => string
}

/**
 * Things that belong to moments of a picture, under a needle that follows it. What stands under the needle depends only on
 * where the needle is, so live, replay, slow players and seeking both ways all show the same beside the same frame.
 */
export interface Timeline<Item> {
  /** Lays items down, in any order; one whose key is there already takes its place. */
  lay(items: readonly Item[]): void
  /** Takes an item off, wherever the needle is. */
  lift(key: string): void
  /**
   * Moves the needle. Answers what it passed while it ran on; after a leap (more than `leapMs` ahead, or back) nothing was
   * passed, though `last` and `next` are right at once.
   */
  moveTo(moment: number): readonly Item[]
  /** The last items at or before the needle, oldest first. */
  last(count: number): readonly Item[]
  /** The moment of the first item still ahead of the needle. */
  next(): number | undefined
}

/** A jump of the picture is told from its running on by its length: players are asked several times a second. */
const leapMs = 2_000

export function makeTimeline<Item>({ at, key }: Marks<Item>): Timeline<Item> {
  const items: Item[] = []
  const places = new Map<string, number>()
  let needle = Number.NEGATIVE_INFINITY

  const lift = (gone: string) => {
    const moment = places.get(gone)
    if (moment === undefined) return
    places.delete(gone)
    for (let place = firstAfter(moment) - 1; place >= 0; place--) {
      const item = items[place]
      if (item === undefined || key(item) !== gone) continue
      items.splice(place, 1)
      return
    }
  }
  /** How many items lie at or before a moment. */
  const firstAfter = (moment: number): number => {
    let low = 0
    let high = items.length
    while (low < high) {
      const middle = (low + high) >> 1
      const item = items[middle]
      if (item !== undefined && at(item) <= moment) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    lay(added) {
      for (const item of added) {
        lift(key(item))
        places.set(key(item), at(item))
        items.splice(firstAfter(at(item)), 0, item)
      }
    },
    lift,
    moveTo(moment) {
      const from = needle
      needle = moment
      const isRunning = moment >= from && moment - from <= leapMs
      return isRunning ? items.slice(firstAfter(from), firstAfter(moment)) : []
    },
    last(count) {
      const end = firstAfter(needle)
      return items.slice(Math.max(0, end - count), end)
    },
    next() {
      const item = items[firstAfter(needle)]
      return item === undefined ? undefined : at(item)
    },
  }
}
