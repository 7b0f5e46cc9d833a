import { type SqlBool, sql } from 'kysely'

import type { NewsOutcome } from '#contracts/community/news'
import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { keepEntries } from '../item/find.ts'
import { type SourceRow, writing } from '../tables.ts'
import { type AskOptions, askSource, type Seen } from './ask.ts'
import { isFailure, nextLookAt, takenMs } from './source.ts'

type Around = Pick<House, 'perform'>

/** So many are asked at the same time by one node. */
const atOnce = 4

/** Looks at every source that is due, a few at a time, until none is. Every node does; each source is looked at by one. */
export async function lookDue(house: Around, options: AskOptions = {}): Promise<void> {
  for (;;) {
    const due = await house.perform(system, takeDue)
    if (due.length === 0) return
    await Promise.all(due.map((source) => lookAt(house, source, options)))
    if (options.signal?.aborted) return
  }
}

/** Takes a few that are due, so that nobody else does for as long as a look may take. */
export async function takeDue(work: Work): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    update news.source as source set next_at = ${new Date(work.now.getTime() + takenMs)}
    from (
      select id from news.source where next_at <= ${work.now} order by next_at, id limit ${atOnce} for update skip locked
    ) as due
    where source.id = due.id
    returning source.*`.execute(work.tx)
  return rows
}

/** Asks one source outside of any transaction, and keeps what it tells. */
export async function lookAt(house: Around, source: SourceRow, options: AskOptions): Promise<void> {
  let seen: Seen
  try {
    seen = await askSource(source, options)
  } catch (error) {
    // The house closes: it is due again when its time as taken is over.
    if (options.signal?.aborted) return
    // A fault of ours is told, and not met again every two minutes.
    await house.perform(system, (work) =>
      keepLook(work, source, { kind: 'failed', outcome: 'not-a-feed', status: null }),
    )
    throw error
  }
  await house.perform(system, (work) => keepLook(work, source, seen))
}

/** Keeps what came of a look. Of a source that was paused, removed or given another address meanwhile nothing is kept. */
export async function keepLook(work: Work, asked: SourceRow, seen: Seen): Promise<void> {
  const tx = writing(work)
  const source = await tx
    .selectFrom('news.source')
    .selectAll()
    .where('id', '=', asked.id)
    .where('feed_key', '=', asked.feed_key)
    .where('next_at', 'is not', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!source) return
  const fresh = seen.kind === 'read' ? await keepEntries(work, source, seen.feed.entries) : 0
  const outcome = outcomeOf(seen, fresh)
  const failures = isFailure(outcome) ? source.failures + 1 : 0
  await tx
    .updateTable('news.source')
    .set({
      looked_at: work.now,
      outcome,
      fresh,
      unusable: seen.kind === 'read' ? seen.feed.unusable : 0,
      status: seen.kind === 'failed' ? seen.status : null,
      failures,
      next_at: nextLookAt(work.now, source.every_minutes, failures),
      ...(seen.kind === 'read' && { etag: seen.etag, last_modified: seen.lastModified }),
    })
    .where('id', '=', source.id)
    .execute()
  if (fresh > 0) work.record('news.items-found', { sourceId: source.id, count: fresh })
}

function outcomeOf(seen: Seen, fresh: number): NewsOutcome {
  if (seen.kind === 'failed') return seen.outcome
  return fresh > 0 ? 'fresh' : 'unchanged'
}

/** Has sources looked at when they are due, by every node. */
export function startLooking(house: Pick<House, 'perform' | 'agenda' | 'config'>): () => Promise<void> {
  const closing = new AbortController()
  const isAllowed = house.config.NIGHTMARKET_PRIVATE_FETCH === 'on' ? { isAllowed: () => true } : {}
  const stop = house.agenda.add({
    name: 'sources of news',
    isDue: (now) => sql<SqlBool>`exists (select from news.source where next_at <= ${now})`,
    act: () => lookDue(house, { ...isAllowed, signal: closing.signal }),
  })
  return () => {
    closing.abort()
    return stop()
  }
}
