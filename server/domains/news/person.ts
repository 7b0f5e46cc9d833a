import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/** Guests edit nothing; what there is of somebody goes over all the same. */
async function merge(work: Work, fromId: string, intoId: string): Promise<void> {
  await sql`update news.item set settled_by = ${intoId} where settled_by = ${fromId}`.execute(work.tx)
  await sql`update news.source set created_by = ${intoId} where created_by = ${fromId}`.execute(work.tx)
}

/** What somebody decided as an editor. Who opens news is kept nowhere. */
async function exportPerson(db: Database, personId: string): Promise<unknown> {
  const { rows } = await sql`
    select title, link, state, settled_at as "settledAt" from news.item
    where settled_by = ${personId} order by settled_at`.execute(db)
  return { news: rows }
}

/** What they put before members stays, without their name. */
async function erase(work: Work, personId: string): Promise<void> {
  await sql`update news.item set settled_by = null where settled_by = ${personId}`.execute(work.tx)
  await sql`update news.source set created_by = '' where created_by = ${personId}`.execute(work.tx)
}

export const newsPerson: Contributor = { domain: 'news', merge, export: exportPerson, erase }
