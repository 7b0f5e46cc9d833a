import { tell } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import { namingOf } from '../gathering/load.ts'
import { type GatheringRow, writing } from '../tables.ts'

type Locked = Pick<GatheringRow, 'id' | 'capacity' | 'taken' | 'title' | 'starts_at'>

/** Gives the free places of a locked event to those who wait longest, and tells them. */
export async function fillFree(work: Work, gathering: Locked): Promise<void> {
  const free = gathering.capacity - gathering.taken
  if (free <= 0) return
  const next = await writing(work)
    .selectFrom('gatherings.sign_up')
    .select(['id', 'person_id'])
    .where('gathering_id', '=', gathering.id)
    .where('state', '=', 'waiting')
    .orderBy('serial')
    .limit(free)
    .execute()
  await giveSeats(work, gathering, next)
}

/** Gives places of a locked event to people who wait. */
export async function giveSeats(
  work: Work,
  gathering: Locked,
  next: readonly { readonly id: string; readonly person_id: string }[],
): Promise<void> {
  if (next.length === 0) return
  const tx = writing(work)
  const ids = next.map(({ id }) => id)
  await tx
    .updateTable('gatherings.gathering')
    .set({ taken: gathering.taken + next.length })
    .where('id', '=', gathering.id)
    .execute()
  await tx.updateTable('gatherings.sign_up').set({ state: 'going' }).where('id', 'in', ids).execute()
  const personIds = next.map(({ person_id }) => person_id)
  const about = { kind: 'gathering', id: gathering.id } as const
  await tell(work, { kind: 'event-moved-up', personIds, about, values: namingOf(gathering) })
  for (const personId of personIds) work.record('gatherings.moved-up', { gatheringId: gathering.id, personId })
}
