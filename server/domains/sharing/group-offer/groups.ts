import { sql } from 'kysely'

import type { RunGroup } from '#contracts/sharing'
import type { Database } from '#platform/db/database'
import { type GroupReader, type GroupRow, reading } from '../group/tables.ts'
import { wholeGroups } from '../group/whole.ts'
import type { SeatOfGroup } from './csv.ts'
import { readSettings } from './setting.ts'

/** Groups as those who run offers see them, in the order given. */
export async function runGroups(db: Database, rows: readonly GroupRow[], now: Date): Promise<RunGroup[]> {
  const { houseMayComplete } = await readSettings(reading(db))
  const pending = await findPending(
    reading(db),
    rows.map(({ id }) => id),
  )
  return (await wholeGroups(db, rows, { now })).map((group) => ({
    ...group,
    refundsPending: pending.get(group.id) ?? 0,
    canComplete:
      houseMayComplete && group.state === 'open' && group.paid > 0 && Date.parse(group.endsAt ?? '') > now.getTime(),
  }))
}

async function findPending(reader: GroupReader, groupIds: readonly string[]): Promise<Map<string, number>> {
  if (groupIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('sharing.group_seat')
    .select(['group_id', sql<number>`count(*)::int`.as('seats')])
    .where('group_id', 'in', groupIds)
    .where('refund', 'in', ['pending', 'failed'])
    .groupBy('group_id')
    .execute()
  return new Map(rows.map(({ group_id, seats }) => [group_id, seats]))
}

/** Every seat of an offer's groups, in the order in which groups were made and seats taken. */
export function findSeats(reader: GroupReader, offerId: string, limit: number): Promise<SeatOfGroup[]> {
  return reader
    .selectFrom('sharing.group_seat as seat')
    .innerJoin('sharing.group as sat', 'sat.id', 'seat.group_id')
    .selectAll('seat')
    .select(['sat.state as group_state', 'sat.leader_id', 'sat.by_house', 'sat.opened_at', 'sat.closed_at'])
    .where('seat.offer_id', '=', offerId)
    .orderBy('seat.group_id')
    .orderBy('seat.taken_at')
    .limit(limit)
    .execute()
}
