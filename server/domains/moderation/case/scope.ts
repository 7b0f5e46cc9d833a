import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'
import type { Place } from '../sanction/sanction.ts'
import { subjectsOfModerators } from '../subject.ts'

/** Where somebody may moderate: everywhere, or in these places. */
export type Reach = 'everywhere' | readonly Place[]

/** Staff who moderate reach everything; moderators of a circle what stands in it. Each kind of subject tells its own. */
export async function reachOf(reader: Database, actor: Actor): Promise<Reach> {
  if (actor.kind === 'system' || actor.may.has('room.moderate')) return 'everywhere'
  const places = await Promise.all(
    subjectsOfModerators().map(async ({ kind, moderatedBy }) =>
      (await moderatedBy(reader, actor.id)).map((subjectId) => ({ scope: kind, subjectId })),
    ),
  )
  return places.flat()
}

/** Refuses who may not moderate there. */
export async function checkMayModerate(reader: Database, actor: Actor, place: Place): Promise<void> {
  const reach = await reachOf(reader, actor)
  if (reach === 'everywhere') return
  const isInReach = reach.some(({ scope, subjectId }) => scope === place.scope && subjectId === place.subjectId)
  if (!isInReach) throw refuse.notYourQueue()
}
