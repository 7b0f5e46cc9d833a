import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'

/** Says that an answer helped, or takes it back; once a person. Counts move by trigger, under the answer’s row. */
export async function voteOnAnswer(work: Work, answerId: string, isOn: boolean): Promise<{ helpful: number }> {
  const tx = writing(work)
  const answer = await tx
    .selectFrom('reviews.answer')
    .select(['person_id', 'state'])
    .where('id', '=', answerId)
    .forUpdate()
    .executeTakeFirst()
  if (answer?.state !== 'shown') throw refuse.unknownAnswer()
  if (answer.person_id === work.actor.id) throw refuse.ownAnswer()
  const row = { answer_id: answerId, person_id: work.actor.id }
  if (isOn)
    await tx
      .insertInto('reviews.answer_vote')
      .values(row)
      .onConflict((on) => on.doNothing())
      .execute()
  else
    await tx
      .deleteFrom('reviews.answer_vote')
      .where('answer_id', '=', answerId)
      .where('person_id', '=', work.actor.id)
      .execute()
  return tx.selectFrom('reviews.answer').select('helpful').where('id', '=', answerId).executeTakeFirstOrThrow()
}
