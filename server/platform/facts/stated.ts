import { sql } from 'kysely'

import type { Database } from '#platform/db/database'

/**
 * Asks now and then how many facts there are, and wakes everybody when there are more than before: one look at a counter
 * instead of one into the log for each follower.
 */
export function askForMore(
  db: Database,
  onMore: () => void,
  { everyMs, onError }: { readonly everyMs: number; readonly onError: (error: unknown) => void },
): () => Promise<void> {
  let last: string | undefined
  let asking: Promise<void> | undefined
  async function ask(): Promise<void> {
    const stated = await countStated(db)
    if (stated !== last) onMore()
    last = stated
  }
  const timer = setInterval(() => {
    // One question at a time: two at once would both find what is new, and could answer in the wrong order.
    asking ??= ask()
      .catch(onError)
      .finally(() => (asking = undefined))
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await asking
  }
}

/** A number that is another one once a fact was stated, though its transaction may still be open. */
async function countStated(db: Database): Promise<string> {
  const { rows } = await sql<{ stated: string }>`
    select pg_sequence_last_value('platform.fact_id_seq')::text as stated`.execute(db)
  return rows[0]?.stated ?? ''
}
