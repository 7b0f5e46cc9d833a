import { sql } from 'kysely'

import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'

const keptMs = 2_000

/** How often news is opened, counted in memory and kept together; nothing runs while nobody opens any, and nothing says who did. */
export interface Openings {
  add(itemId: string): void
  /** Keeps what was counted so far. */
  keep(): Promise<void>
  close(): Promise<void>
}

export function countOpenings({ perform, log }: Pick<House, 'perform' | 'log'>): Openings {
  let counted = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let keeping: Promise<void> = Promise.resolve()
  const add = (itemId: string, times = 1) => {
    counted.set(itemId, (counted.get(itemId) ?? 0) + times)
    timer ??= setTimeout(keep, keptMs).unref()
  }
  const keepNow = async () => {
    clearTimeout(timer)
    timer = undefined
    const taken = counted
    counted = new Map()
    if (taken.size === 0) return
    try {
      await perform(system, (work) => keepOpenings(work, taken))
    } catch (error) {
      for (const [itemId, times] of taken) add(itemId, times)
      log.warn({ err: error }, 'openings of news wait to be kept')
    }
  }
  const keep = () => {
    keeping = keeping.then(keepNow)
    return keeping
  }
  return { add: (itemId) => add(itemId), keep, close: keep }
}

/** Adds openings to published pieces, in the order of their ids. */
export async function keepOpenings(work: Work, counted: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...counted].map(([id, times]) => ({ id, times }))
  await sql`
    with locked as (
      select item.id, made.times from news.item as item
      join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (id text, times int) on made.id = item.id
      where item.state = 'published' order by item.id for no key update of item)
    update news.item set opened = opened + locked.times from locked where news.item.id = locked.id`.execute(work.tx)
}
