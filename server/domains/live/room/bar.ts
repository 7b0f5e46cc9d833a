import { findHardest, type Standing } from '#domains/moderation/index'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'

/** Refuses whoever a measure in this room, or in the whole house, holds outside: by who they are or by their device. */
export async function checkNotBarred(
  db: Database,
  showId: string,
  who: { readonly id: string; readonly deviceId?: string | undefined },
  now: Date,
): Promise<void> {
  refuseHeld(await findHardest(db, { scope: 'show', subjectId: showId }, who, now))
}

function refuseHeld(standing: Standing | undefined): void {
  const details = standing?.until ? { until: standing.until.toISOString() } : {}
  if (standing?.measure === 'ban') throw refuse.banned(details)
  if (standing?.measure === 'kick') throw refuse.kicked(details)
}
