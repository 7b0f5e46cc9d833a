import { sql } from 'kysely'

import { type Perform, system, type Work } from '#platform/work'

const keptMs = 10_000
/** Whoever opens a post again within the hour has opened it once. */
const againMs = 3_600_000
const mostKnown = 50_000

/** Posts that were opened, counted in memory and kept together; nothing runs while nobody opens one. */
export interface Seen {
  add(postId: string, personId: string): void
  close(): Promise<void>
}

export function countSeen(perform: Perform, nowMs: () => number): Seen {
  let opened = new Map<string, number>()
  const known = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let keeping: Promise<void> = Promise.resolve()
  async function flush() {
    timer = undefined
    const counted = opened
    opened = new Map()
    // A signal: what cannot be kept is not worth more than saying so once.
    await perform(system, (work) => keepViews(work, counted)).catch(() => undefined)
  }
  return {
    add(postId, personId) {
      const [key, now] = [`${postId}/${personId}`, nowMs()]
      if ((known.get(key) ?? Number.NEGATIVE_INFINITY) > now - againMs) return
      if (known.size >= mostKnown) known.clear()
      known.set(key, now)
      opened.set(postId, (opened.get(postId) ?? 0) + 1)
      timer ??= setTimeout(() => {
        keeping = flush()
      }, keptMs).unref()
    },
    async close() {
      if (timer) {
        clearTimeout(timer)
        keeping = flush()
      }
      await keeping
    },
  }
}

/** Adds views to posts, in the order of their ids. */
export async function keepViews(work: Work, counted: ReadonlyMap<string, number>): Promise<void> {
  if (counted.size === 0) return
  const rows = [...counted].map(([id, views]) => ({ id, views }))
  await sql`
    insert into community.post_view as known (post_id, views)
    select id, made.views from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (id text, views int)
    where exists (select from community.post where post.id = made.id) order by id
    on conflict (post_id) do update set views = known.views + excluded.views`.execute(work.tx)
}
