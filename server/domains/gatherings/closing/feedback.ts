import type { GatheringFeedback } from '#contracts/gatherings'
import type { Work } from '#platform/work'
import { phaseAt } from '../gathering/gathering.ts'
import { getGathering } from '../gathering/load.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** What whoever acts says of an event they came to, once it is over; the last word holds. */
export async function giveFeedback(work: Work, gatheringId: string, said: GatheringFeedback): Promise<void> {
  const tx = writing(work)
  const gathering = await getGathering(tx, gatheringId)
  const personId = work.actor.id
  const own = await tx
    .selectFrom('gatherings.sign_up')
    .select('came_at')
    .where('gathering_id', '=', gatheringId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!own?.came_at) throw refuse.didNotCome()
  if (phaseAt(gathering, work.now) !== 'over') throw refuse.notOver()
  const row = { stars: said.stars, again: said.again, text: said.text.trim(), at: work.now }
  await tx
    .insertInto('gatherings.feedback')
    .values({ ...row, gathering_id: gatheringId, person_id: personId })
    .onConflict((conflict) => conflict.columns(['gathering_id', 'person_id']).doUpdateSet(row))
    .execute()
  work.record('gatherings.feedback-given', { gatheringId, personId, stars: said.stars })
}
