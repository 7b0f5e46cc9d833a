import type { Selectable } from 'kysely'

import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type CommunityTables, writing } from '../tables.ts'

export type CircleRow = Selectable<CommunityTables['community.circle']>

/** Gives the circle with its row locked: whoever joins, leaves or is made something queues there. */
export async function lockCircle(work: Work, circleId: string): Promise<CircleRow> {
  const row = await writing(work)
    .selectFrom('community.circle')
    .selectAll()
    .where('id', '=', circleId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownCircle()
  return row
}
