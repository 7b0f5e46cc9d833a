import type { House } from '#platform/house'
import { type Actor, system } from '#platform/work'
import { type ClickCount, keepClicks } from './keep.ts'

/** Somebody opened a product of a show. */
export interface Click {
  readonly showId: string
  readonly productId: string
  readonly isReplay: boolean
}

/** Counts clicks in memory and keeps them about once a second, all in one commit. A killed process loses at most that. */
export interface Clicks {
  /** Answers whether it counts: a person who opens one product again within the same second has opened it once. */
  note(click: Click, actor: Pick<Actor, 'id' | 'kind'>): boolean
  keep(): Promise<void>
  close(): Promise<void>
}

const keepEveryMs = 1_000

export function createClicks(house: Pick<House, 'perform' | 'log' | 'clock'>): Clicks {
  let noted = new Map<string, ClickCount>()
  let timer: NodeJS.Timeout | undefined
  let keeping: Promise<void> = Promise.resolve()
  let isClosed = false

  const keepLater = () => {
    if (!isClosed) timer ??= setTimeout(keep, keepEveryMs)
  }
  const keepNow = async () => {
    clearTimeout(timer)
    timer = undefined
    const taken = noted
    noted = new Map()
    if (taken.size === 0) return
    try {
      await house.perform(system, (work) => keepClicks(work, [...taken.values()]))
    } catch (error) {
      for (const [key, count] of taken) noted.set(key, added(noted.get(key), count))
      keepLater()
      house.log.warn({ err: error }, 'clicks wait to be kept')
    }
  }
  const keep = () => {
    keeping = keeping.then(keepNow)
    return keeping
  }
  return {
    note(click, actor) {
      const at = house.clock.now()
      const key = `${click.showId} ${click.productId} ${click.isReplay} ${Math.floor(at.getTime() / 60_000)}`
      const before = noted.get(key)
      const personId = actor.kind === 'anonymous' ? undefined : actor.id
      if (personId && before?.people.has(personId)) return false
      const one = { ...click, at, clicks: 1, nameless: personId ? 0 : 1, people: new Set(personId ? [personId] : []) }
      noted.set(key, added(before, one))
      keepLater()
      return true
    },
    keep,
    async close() {
      isClosed = true
      await keep()
    },
  }
}

function added(before: ClickCount | undefined, more: ClickCount): ClickCount {
  if (!before) return more
  return {
    ...before,
    clicks: before.clicks + more.clicks,
    nameless: before.nameless + more.nameless,
    people: new Set([...before.people, ...more.people]),
  }
}
