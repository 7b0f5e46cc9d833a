import { Readable } from 'node:stream'
import { sql } from 'kysely'

import type { StatedFact } from '#contracts/platform'
import type { Database } from '#platform/db/database'

export interface ExportOptions {
  /** `xid-id` of the last fact read. */
  readonly after?: string
  readonly limit: number
  readonly names?: readonly string[]
}

interface FactRow {
  id: number
  xid: string
  name: string
  data: unknown
  actorId: string
  at: Date
}

const pageSize = 1_000

/**
 * All facts in commit order as lines of JSON, read page by page as fast as the reader takes them. Only what lies behind
 * the snapshot's horizon is given, so a fact that commits late comes in a later call and is never passed over.
 */
export function exportFacts(db: Database, options: ExportOptions): Readable {
  return Readable.from(lines(db, options), { objectMode: false })
}

async function* lines(db: Database, { after, limit, names }: ExportOptions): AsyncGenerator<string> {
  let [xid = '0', id = '0'] = after?.split('-') ?? []
  for (let left = limit; left > 0; ) {
    const rows = await readPage(db, { xid, id, names, limit: Math.min(left, pageSize) })
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(lineOf).join('')
    left -= rows.length
    if (rows.length < pageSize) return
    xid = last.xid
    id = String(last.id)
  }
}

interface Page {
  readonly xid: string
  readonly id: string
  readonly names: readonly string[] | undefined
  readonly limit: number
}

async function readPage(db: Database, { xid, id, names, limit }: Page): Promise<FactRow[]> {
  const named = names ? sql`and name = any(${names})` : sql``
  const { rows } = await sql<FactRow>`
    select id, xid::text, name, data, actor_id as "actorId", at from platform.fact as stated
    where (stated.xid, stated.id) > (${xid}::xid8, ${id}::bigint)
      and stated.xid < pg_snapshot_xmin(pg_current_snapshot()) ${named}
    order by stated.xid, stated.id limit ${limit}`.execute(db)
  return rows
}

function lineOf({ id, xid, name, data, actorId, at }: FactRow): string {
  const fact: StatedFact = { cursor: `${xid}-${id}`, id, name, data, actorId, at: at.toISOString() }
  return `${JSON.stringify(fact)}\n`
}
