import { audit, personCards, readingIdentity } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { writing } from './tables.ts'

/** Gives a member a level whatever they have earned; without one, what they have earned counts again. */
export async function giveTrust(work: Work, personId: string, level: number | undefined): Promise<void> {
  const card = (await personCards(readingIdentity(work.tx), [personId])).get(personId)
  if (card?.kind !== 'member') throw refuse.unknownPerson()
  const given = level ?? null
  const given_by = given === null ? null : work.actor.id
  await writing(work)
    .insertInto('community.trust')
    .values({ person_id: personId, earned: 0, given, given_by, changed_at: work.now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ given, given_by, changed_at: work.now }))
    .execute()
  await audit(work, 'community.trust-given', { kind: 'person', id: personId, name: card.name }, { level: given })
}
