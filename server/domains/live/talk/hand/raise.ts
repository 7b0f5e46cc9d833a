import type { OwnHand } from '#contracts/live'
import { findHardest, readOrder } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { findPeople } from '../../house/people.ts'
import { refuse } from '../../refusals.ts'
import { getVisibleShow } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { checkMayRaise, tidyQuestion } from './hand.ts'
import { findOwnHand } from './queries.ts'

/**
 * Raises a hand, or changes what is written to it. One a person (an index says so), however many taps at once. The show's row
 * is held against its end: a hand goes up before it, and is taken down by it, or not at all.
 */
export async function raiseHand(work: Work, showId: string, question: string | undefined): Promise<OwnHand> {
  const { actor, now, tx } = work
  await writing(work).selectFrom('live.show').select('id').where('id', '=', showId).forShare().execute()
  const { show } = await getVisibleShow(writing(work), showId, actor)
  const place = { scope: 'show', subjectId: showId }
  checkMayRaise(show.state, await findHardest(tx, place, actor, now))
  const words = question === undefined ? undefined : await screened(work, showId, tidyQuestion(question))
  const card = (await findPeople(tx, [actor.id])).get(actor.id)
  const id = newId(now.getTime())
  const { numInsertedOrUpdatedRows: made } = await writing(work)
    .insertInto('live.hand')
    .values({
      id,
      show_id: showId,
      person_id: actor.id,
      name: card?.name ?? actor.name,
      avatar_url: card?.avatarUrl ?? null,
      question: words ?? '',
      raised_at: now,
      seen_at: now,
    })
    .onConflict((conflict) => conflict.columns(['show_id', 'person_id']).where('lowered_at', 'is', null).doNothing())
    .executeTakeFirst()
  if (made === 1n) work.record('live.hand-raised', { showId, handId: id, personId: actor.id })
  else await stay(work, showId, words)
  return findOwnHand(writing(work), showId, actor.id)
}

/** Its person is still there; a hand that is down stays down. */
export async function keepHandUp(work: Work, showId: string): Promise<OwnHand> {
  await stay(work, showId, undefined)
  return findOwnHand(writing(work), showId, work.actor.id)
}

async function stay(work: Work, showId: string, question: string | undefined): Promise<void> {
  await writing(work)
    .updateTable('live.hand')
    .set({ seen_at: work.now, ...(question !== undefined && { question }) })
    .where('show_id', '=', showId)
    .where('person_id', '=', work.actor.id)
    .where('lowered_at', 'is', null)
    .execute()
}

/** What the house does not want to be said is not written to a hand either. */
async function screened(work: Work, showId: string, question: string): Promise<string> {
  const order = await readOrder(work.tx, { scope: 'show', subjectId: showId }, [work.actor])
  const judgement = order.filter(question)
  if (judgement.verdict === 'refuse') throw refuse.wordRefused({ words: judgement.hits.map((hit) => hit.word) })
  return judgement.text
}
