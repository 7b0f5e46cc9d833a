import { sql } from 'kysely'

import { tell } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { readSettings } from '../../setting/keep.ts'
import { writing } from '../../tables.ts'
import { findExpertsOf } from '../expert/queries.ts'
import { lockQuestion, type QuestionRow } from '../load.ts'
import { recentReceivers, restDays } from '../question.ts'

const dayMs = 86_400_000

/**
 * Asks those who should know to answer a question: its experts, and a few buyers who received the product lately and did not
 * decline of late. Nobody is asked twice about one question, nor more often in seven days than the house lets: whoever
 * invites waits for whoever invites already. Gives how many are asked now.
 */
export async function inviteAnswerers(work: Work, questionId: string): Promise<number> {
  const question = await lockQuestion(work, questionId)
  if (question.state !== 'open') return 0
  await sql`select pg_advisory_xact_lock(hashtextextended('reviews invitations', 0))`.execute(work.tx)
  const tx = writing(work)
  const { invitedBuyers, invitedWeekly } = await readSettings(tx)
  const { invited } = await tx
    .selectFrom('reviews.invitation')
    .select(({ fn }) => fn.countAll<number>().as('invited'))
    .where('question_id', '=', questionId)
    .where('called_as', '=', 'bought')
    .executeTakeFirstOrThrow()
  const experts = await whoMay(work, question, await findExpertsOf(work, question), invitedWeekly)
  const receivers = await findReceivers(work, question)
  const buyers = await whoMay(
    work,
    question,
    receivers.filter((id) => !experts.includes(id)),
    invitedWeekly,
  )
  const chosen = [
    ...experts.map((personId) => ({ personId, calledAs: 'expert' as const })),
    ...buyers
      .slice(0, Math.max(0, invitedBuyers - Number(invited)))
      .map((personId) => ({ personId, calledAs: 'bought' as const })),
  ]
  if (chosen.length === 0) return 0
  const rows = chosen.map(({ personId, calledAs }) => ({
    question_id: questionId,
    person_id: personId,
    called_as: calledAs,
    invited_at: work.now,
  }))
  await tx.insertInto('reviews.invitation').values(rows).execute()
  const personIds = chosen.map(({ personId }) => personId)
  const about = { kind: 'question', id: questionId } as const
  await tell(work, { kind: 'question-invited', personIds, about, values: { text: question.text.slice(0, 200) } })
  work.record('reviews.answerers-invited', { questionId, personIds })
  return chosen.length
}

/** Who received the product last and kept it, the latest first. */
async function findReceivers(work: Work, question: QuestionRow): Promise<string[]> {
  if (question.place_kind !== 'product') return []
  const rows = await writing(work)
    .selectFrom('reviews.receipt')
    .select('person_id')
    .where('product_id', '=', question.place_id)
    .where('is_returned', '=', false)
    .orderBy('received_at', 'desc')
    .limit(recentReceivers)
    .execute()
  return [...new Set(rows.map(({ person_id }) => person_id))]
}

/** Those who are not the asker, were not asked, do not rest, and are not asked too often; in the order given. */
async function whoMay(
  work: Work,
  question: QuestionRow,
  personIds: readonly string[],
  weekly: number,
): Promise<string[]> {
  const weekAgo = new Date(work.now.getTime() - 7 * dayMs)
  const restingSince = new Date(work.now.getTime() - restDays * dayMs)
  const { rows } = await sql<{ person_id: string }>`
    select person_id from unnest(${[...personIds]}::text[]) with ordinality as given (person_id, place)
    where person_id <> ${question.person_id}
      and not exists (select from reviews.invitation as known
        where known.person_id = given.person_id and known.question_id = ${question.id})
      and not exists (select from reviews.answer
        where answer.person_id = given.person_id and answer.question_id = ${question.id})
      and not exists (select from reviews.invitation as known
        where known.person_id = given.person_id and known.state = 'declined' and known.invited_at > ${restingSince})
      and (select count(*) from reviews.invitation as known
        where known.person_id = given.person_id and known.invited_at > ${weekAgo}) < ${weekly}
    order by place`.execute(work.tx)
  return rows.map(({ person_id }) => person_id)
}

/** The actor would rather not; again is the same. */
export async function declineInvitation(work: Work, questionId: string): Promise<void> {
  const { numUpdatedRows } = await writing(work)
    .updateTable('reviews.invitation')
    .set({ state: 'declined' })
    .where('question_id', '=', questionId)
    .where('person_id', '=', work.actor.id)
    .where('state', '<>', 'answered')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse.notInvited()
}
