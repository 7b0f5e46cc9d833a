import { sql } from 'kysely'

import type { Kol, KolState } from '#contracts/partners'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { readCursor } from '../cursor.ts'
import { refuse } from '../refusals.ts'
import { type KolRow, reading } from '../tables.ts'

interface Asked {
  readonly q?: string
  readonly state?: KolState
  readonly after?: string
  readonly limit?: number
}

/** Members the house works with, the newest first; found by their name, a field, or what they are called elsewhere. */
export async function findKols(db: Database, asked: Asked, now: Date): Promise<Page<Kol>> {
  const { q, state, after, limit = defaultLimit } = asked
  const words = q?.trim().toLowerCase()
  const named = words ? await findNamed(readingIdentity(db), words) : []
  const rows = await reading(db)
    .selectFrom('partners.kol')
    .selectAll()
    .$if(state !== undefined, (kols) => kols.where('state', '=', state ?? 'active'))
    .$if(!!words, (kols) =>
      kols.where(sql<boolean>`position(${words} in words) > 0 or person_id = any(${named}::text[])`),
    )
    .$if(after !== undefined, (kols) => kols.where('serial', '<', readCursor(after ?? '')))
    .orderBy('serial', 'desc')
    .limit(limit + 1)
    .execute()
  const kols = await shownKols(db, rows, now)
  return pageOf(
    rows,
    limit,
    (row) => kols.get(row.person_id) as Kol,
    ({ serial }) => String(serial),
  )
}

/** One of them. Refuses somebody the house never worked with. */
export async function getKol(db: Database, personId: string, now: Date): Promise<Kol> {
  const row = await reading(db)
    .selectFrom('partners.kol')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const kol = row && (await shownKols(db, [row], now)).get(personId)
  if (!kol) throw refuse.unknownKol()
  return kol
}

interface Kept {
  readonly kol_id: string
  readonly cooperations: number
  readonly running: number
  readonly on_time: number
  readonly judged: number
}

/** Two statements besides the rows, however many. */
async function shownKols(db: Database, rows: readonly KolRow[], now: Date): Promise<Map<string, Kol>> {
  const ids = rows.map(({ person_id }) => person_id)
  const people = await personCards(readingIdentity(db), ids)
  const { rows: figures } = await sql<Kept>`
    select kol_id, count(*)::int as cooperations, (count(*) filter (where state = 'running'))::int as running,
      coalesce(sum(own.on_time), 0)::int as on_time, coalesce(sum(own.judged), 0)::int as judged
    from partners.cooperation as agreed cross join lateral (
      select count(*) filter (where approved_at is not null and submitted_at <= due_at) as on_time,
        count(*) filter (where approved_at is not null or (due_at < ${now} and agreed.state = 'running')) as judged
      from partners.deliverable where cooperation_id = agreed.id) as own
    where kol_id = any(${ids}) and state <> 'draft' group by kol_id`.execute(db)
  const kept = new Map(figures.map((row) => [row.kol_id, row]))
  return new Map(
    rows.map((row) => {
      const { cooperations = 0, running = 0, on_time: onTime = 0, judged = 0 } = kept.get(row.person_id) ?? {}
      const { person_id: id, state, version, about, fields, presences, contact, note } = row
      const person = people.get(id) ?? { id, kind: 'member' as const, name: '' }
      const since = row.created_at.toISOString()
      const known = { about, fields, presences, contact, note }
      return [id, { person, state, version, ...known, cooperations, running, onTime, judged, since }]
    }),
  )
}
