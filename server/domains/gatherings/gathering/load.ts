import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type GatheringRow, type GatheringsReader, writing } from '../tables.ts'

export async function getGathering(reader: GatheringsReader, gatheringId: string): Promise<GatheringRow> {
  const row = await reader
    .selectFrom('gatherings.gathering')
    .selectAll()
    .where('id', '=', gatheringId)
    .executeTakeFirst()
  if (!row) throw refuse.unknownGathering()
  return row
}

/** The event with its row locked until the commit: places, turns and edits queue here. */
export async function lockGathering(work: Work, gatheringId: string): Promise<GatheringRow> {
  const row = await writing(work)
    .selectFrom('gatherings.gathering')
    .selectAll()
    .where('id', '=', gatheringId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownGathering()
  return row
}

/** The same, refused when it is not the version that the editor saw. */
export async function lockAsSeen(work: Work, gatheringId: string, version: number): Promise<GatheringRow> {
  const row = await lockGathering(work, gatheringId)
  if (row.version !== version) throw refuse.staleEdit({ version: row.version })
  return row
}

/** What a notice about an event says of it. */
export function namingOf({ title, starts_at }: Pick<GatheringRow, 'title' | 'starts_at'>) {
  return { title, startsAt: starts_at.toISOString() }
}
