import { sql } from 'kysely'

import type { LiveReader } from '../../tables.ts'

/** Shows somebody reserved: those to come or on air by start, then the past ones, the latest first. */
export async function findReservations(
  reader: LiveReader,
  personId: string,
  after: string | undefined,
  limit: number,
): Promise<{ ids: string[]; next?: string }> {
  const from = /^\d{1,6}$/.test(after ?? '') ? Number(after) : 0
  const isComing = sql<boolean>`show.state in ('planned', 'live')`
  const rows = await reader
    .selectFrom('live.reservation as reservation')
    .innerJoin('live.show as show', 'show.id', 'reservation.show_id')
    .select('show.id')
    .where('reservation.person_id', '=', personId)
    .orderBy(isComing, 'desc')
    .orderBy(sql`case when ${isComing} then show.starts_at end`, 'asc')
    .orderBy('show.starts_at', 'desc')
    .orderBy('show.id')
    .offset(from)
    .limit(limit + 1)
    .execute()
  const ids = rows.slice(0, limit).map((row) => row.id)
  return rows.length > limit ? { ids, next: String(from + limit) } : { ids }
}
