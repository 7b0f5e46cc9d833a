import { sql } from 'kysely'

import type { SearchIndex, SearchKind } from '#contracts/search'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { findables } from '../kind/all.ts'
import { lastRebuild } from './run.ts'

type KindRow = SearchIndex['kinds'][number]

/** What the search knows of each kind, and how far reading everything anew has come. */
export async function readIndex(db: Database): Promise<SearchIndex> {
  const [{ rows }, rebuild] = await Promise.all([
    sql<KindRow>`
      select document.kind, count(*)::int as documents, segment.segments, segment.bytes,
        count(*) filter (where document.serial > coalesce(closed.serial, 0))::int as open
      from search.document as document
      left join search.closed as closed on closed.kind = document.kind
      cross join lateral (
        select count(distinct segment.id)::int as segments, coalesce(sum(length(page.postings)), 0)::bigint as bytes
        from search.segment as segment left join search.page as page on page.segment = segment.id
        where segment.kind = document.kind
      ) as segment
      group by document.kind, segment.segments, segment.bytes`.execute(db),
    lastRebuild(db),
  ])
  const none = (kind: SearchKind): KindRow => ({ kind, documents: 0, segments: 0, open: 0, bytes: 0 })
  return present({
    kinds: findables.map(({ kind }) => rows.find((row) => row.kind === kind) ?? none(kind)),
    rebuild:
      rebuild &&
      present({
        startedAt: rebuild.started_at.toISOString(),
        startedBy: rebuild.started_by,
        done: rebuild.done,
        kind: rebuild.kind ?? undefined,
        endedAt: rebuild.ended_at?.toISOString(),
      }),
  })
}
