import type { Database } from '#platform/db/database'
import { type GroupTables, reading } from './tables.ts'

export interface SeatStanding {
  readonly orderId: string
  readonly groupId: string
  readonly seat: 'held' | 'paid' | 'left' | 'failed'
  readonly group: GroupTables['sharing.group']['state']
}

/** Seats with their groups, page by page in the order of orders. For checks. */
export async function findSeatStandings(db: Database, after: string, limit: number): Promise<SeatStanding[]> {
  return reading(db)
    .selectFrom('sharing.group_seat as seat')
    .innerJoin('sharing.group as sat', 'sat.id', 'seat.group_id')
    .select(['seat.order_id as orderId', 'seat.group_id as groupId', 'seat.state as seat', 'sat.state as group'])
    .where('seat.order_id', '>', after)
    .orderBy('seat.order_id')
    .limit(limit)
    .execute()
}
