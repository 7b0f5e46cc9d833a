import { createHash } from 'node:crypto'
import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'

/** So many tries under one key within one window. */
export interface Allowance {
  readonly tries: number
  readonly windowMs: number
}

/** Rows whose window is over are cleared once in so many tries. */
const clearEvery = 256
let untilClear = clearEvery

/**
 * Counts one try under a key and says whether it was one too many, and when the window ends. One atomic statement, so
 * tries at once on several nodes are all counted. A try that is refused counts too, but does not prolong the window.
 */
export async function countTry(db: Database, key: string, { tries, windowMs }: Allowance) {
  const hidden = hide(key)
  const { rows } = await sql<{ count: number; left_ms: number }>`
    insert into identity.attempt (key, count, ends_at) values (${hidden}, 1, now() + ${windowMs} * interval '1 ms')
    on conflict (key) do update set
      count = case when attempt.ends_at <= now() then 1 else attempt.count + 1 end,
      ends_at = case when attempt.ends_at <= now() then excluded.ends_at else attempt.ends_at end
    returning count, (extract(epoch from ends_at - now()) * 1000)::int as left_ms`.execute(db)
  if (--untilClear <= 0) {
    untilClear = clearEvery
    await sql`delete from identity.attempt where ends_at < now()`.execute(db)
  }
  const { count = 1, left_ms: leftMs = windowMs } = rows[0] ?? {}
  return { allowed: count <= tries, leftMs }
}

/** Counts a try and refuses one too many, with the seconds to wait. */
export async function allowTry(db: Database, key: string, allowance: Allowance): Promise<void> {
  const { allowed, leftMs } = await countTry(db, key, allowance)
  if (!allowed) throw refuse.tooManyTries({ retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1000)) })
}

/** What was tried succeeded: the count starts over. */
export async function forgetTries(db: Database, key: string): Promise<void> {
  await sql`delete from identity.attempt where key = ${hide(key)}`.execute(db)
}

function hide(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
