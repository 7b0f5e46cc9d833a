import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from './tables.ts'

/** Keeps a person out of the feeds of whoever acts; nobody is told. Twice is once. */
export async function mutePerson(work: Work, mutedId: string): Promise<void> {
  if (mutedId === work.actor.id) throw refuse.notYourself()
  await writing(work)
    .insertInto('community.mute')
    .values({ person_id: work.actor.id, muted_id: mutedId, muted_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function unmutePerson(work: Work, mutedId: string): Promise<void> {
  await writing(work)
    .deleteFrom('community.mute')
    .where('person_id', '=', work.actor.id)
    .where('muted_id', '=', mutedId)
    .execute()
}
