import type { Work } from '#platform/work'
import { dismissSeats } from '../../air/guest-host/direct.ts'
import type { GuestRow } from '../../air/guest-host/load.ts'
import { noEarlierThan } from '../../house/no-earlier.ts'
import { refuse } from '../../refusals.ts'
import { lockShow, lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import type { HandRow } from './queries.ts'

export type LoweredBy = 'self' | 'crew' | 'left' | 'end' | 'house'

/** Takes the own hand down; answers the seat that goes with it. Harmless when none is up. */
export async function lowerOwnHand(work: Work, showId: string): Promise<GuestRow[]> {
  const rows = await writing(work)
    .updateTable('live.hand')
    .set({ lowered_at: noEarlierThan(work, 'raised_at') })
    .where('show_id', '=', showId)
    .where('person_id', '=', work.actor.id)
    .where('lowered_at', 'is', null)
    .returningAll()
    .execute()
  return afterLowering(work, rows, 'self')
}

/** Takes a hand down for its person. */
export async function lowerHand(work: Work, showId: string, handId: string): Promise<GuestRow[]> {
  await lockShowFor(work, showId, 'answer')
  const rows = await writing(work)
    .updateTable('live.hand')
    .set({ lowered_at: noEarlierThan(work, 'raised_at') })
    .where('id', '=', handId)
    .where('show_id', '=', showId)
    .where('lowered_at', 'is', null)
    .returningAll()
    .execute()
  if (rows.length === 0) throw refuse.handDown()
  return afterLowering(work, rows, 'crew')
}

/** Whoever may not talk any more or has to leave leaves the show with it: their hand and their seat. The show's row is locked. */
export async function takeOffStage(
  work: Work,
  showId: string,
  personId: string,
  by: LoweredBy = 'crew',
): Promise<void> {
  const rows = await writing(work)
    .updateTable('live.hand')
    .set({ lowered_at: noEarlierThan(work, 'raised_at') })
    .where('show_id', '=', showId)
    .where('person_id', '=', personId)
    .where('lowered_at', 'is', null)
    .returningAll()
    .execute()
  await afterLowering(work, rows, by)
}

/** Whoever may no longer enter the house leaves every show they are in: hands and seats. Shows are locked in their order. */
export async function takeOffAllStages(work: Work, personId: string): Promise<void> {
  const hands = await writing(work)
    .selectFrom('live.hand')
    .select('show_id')
    .where('person_id', '=', personId)
    .where('lowered_at', 'is', null)
    .orderBy('show_id')
    .execute()
  for (const { show_id } of hands) {
    await lockShow(work, show_id)
    await takeOffStage(work, show_id, personId, 'house')
  }
}

/** Lets the hands fall whose people have not been heard of since; answers in which shows. */
export async function lowerSilentHands(work: Work, before: Date): Promise<string[]> {
  const rows = await writing(work)
    .updateTable('live.hand')
    .set({ lowered_at: noEarlierThan(work, 'raised_at') })
    .where('lowered_at', 'is', null)
    .where('guest_host_id', 'is', null)
    .where('seen_at', '<', before)
    .returningAll()
    .execute()
  await afterLowering(work, rows, 'left')
  return [...new Set(rows.map((row) => row.show_id))]
}

/** At the end of a show nobody waits any more; its row is locked. */
export async function lowerAllHands(work: Work, showId: string): Promise<void> {
  const rows = await writing(work)
    .updateTable('live.hand')
    .set({ lowered_at: noEarlierThan(work, 'raised_at') })
    .where('show_id', '=', showId)
    .where('lowered_at', 'is', null)
    .returningAll()
    .execute()
  await afterLowering(work, rows, 'end')
}

async function afterLowering(work: Work, rows: readonly HandRow[], by: LoweredBy): Promise<GuestRow[]> {
  for (const { id: handId, show_id: showId, person_id: personId } of rows) {
    work.record('live.hand-lowered', { showId, handId, personId, by })
  }
  return dismissSeats(
    work,
    rows.flatMap((row) => row.guest_host_id ?? []),
  )
}
