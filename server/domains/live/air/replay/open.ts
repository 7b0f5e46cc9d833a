import { system } from '#platform/work'
import type { LiveHouse } from '../../house/parts.ts'
import { openReplay } from '../../show/turn.ts'
import { reading } from '../../tables.ts'

/** Opens the replay of an ended show as soon as something of it is kept; harmless before and after. */
export async function openReplayIfKept(house: LiveHouse, showId: string): Promise<boolean> {
  const rows = await house.streaming.recording(showId)
  if (rows.length === 0) return false
  await house.perform(system, (work) => openReplay(work, showId))
  return true
}

/** For shows whose recording was closed while nobody could tell: a node stopped, a publisher left before the end. */
export async function openReplaysDue(house: LiveHouse): Promise<void> {
  const ended = await reading(house.db)
    .selectFrom('live.show')
    .select('id')
    .where('state', '=', 'ended')
    .where('ended_at', '>', new Date(house.clock.now().getTime() - 86_400_000))
    .execute()
  for (const { id } of ended) await openReplayIfKept(house, id)
}
