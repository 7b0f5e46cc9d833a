import { sql } from 'kysely'

import type { PollAnswer } from '#contracts/community'
import { findHardest, screenText } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { checkNotBlocked } from '../../person/blocked.ts'
import { refuse } from '../../refusals.ts'
import { reading as readingPosts } from '../../tables.ts'
import { visiblePosts } from '../load.ts'
import { findAsked, findBallots, lockPoll } from './load.ts'
import { type Ballot, checkBallot, isSameBallot } from './poll.ts'
import { writing } from './tables.ts'

/**
 * Votes on what a post asks: once a person, by the table's key. The same again is the same; another vote takes the place of the
 * first where the poll allows it. Counted under the lock of the poll's row, so closing and editing come wholly before or after.
 */
export async function votePoll(work: Work, postId: string, answers: readonly PollAnswer[]): Promise<void> {
  const { id: personId } = work.actor
  const [post] = await visiblePosts(readingPosts(work.tx), [postId], work.actor)
  if (!post) throw refuse.unknownPoll()
  await checkNotBlocked(work.tx, personId, post.author_id)
  await checkNotBanned(work)
  const spoken = await screened(work, answers)
  const poll = await lockPoll(work, postId)
  const questions = (await findAsked(work.tx, [postId])).get(postId)?.questions ?? []
  const ballots = checkBallot(
    questions.map(({ sort, most, choices }) => ({ sort, most, choiceIds: choices.map(({ id }) => id) })),
    spoken,
  )
  const before = (await findBallots(work.tx, [postId], personId))(postId, questions.length)
  if (before && isSameBallot(before, ballots)) return
  if (poll.closed_at || !poll.closes_at || poll.closes_at <= work.now) throw refuse.pollOver()
  if (before && !poll.may_change) throw refuse.votedAlready()
  if (before) await takeBack(work, postId, personId, before)
  await writeVote(work, { postId, personId, isFirst: before === undefined })
  await count(work, postId, { choiceIds: ballots.flatMap(({ choiceIds }) => choiceIds), people: before ? 0 : 1, by: 1 })
  const picks = questions.flatMap(({ sort }, question) =>
    (ballots[question]?.choiceIds ?? []).map((choice_id) => ({
      post_id: postId,
      person_id: personId,
      question,
      choice_id,
      is_single: sort === 'single',
    })),
  )
  if (picks.length > 0) await writing(work).insertInto('community.poll_pick').values(picks).execute()
  const texts = ballots.flatMap(({ text }, question) =>
    text === '' ? [] : [{ post_id: postId, person_id: personId, question, text }],
  )
  if (texts.length > 0) await writing(work).insertInto('community.poll_text').values(texts).execute()
  work.record('community.poll-voted', { postId, authorId: post.author_id, isFirst: before === undefined })
}

async function checkNotBanned(work: Work): Promise<void> {
  const standing = await findHardest(work.tx, { scope: 'community', subjectId: '' }, work.actor, work.now)
  if (standing?.measure === 'ban') throw refuse.mayNotSpeak({ until: standing.until?.toISOString() })
}

/** Own words go through the house's lists before anybody reads them. */
async function screened(work: Work, answers: readonly PollAnswer[]): Promise<PollAnswer[]> {
  const shown: PollAnswer[] = []
  for (const answer of answers) {
    if (!answer.text?.trim()) {
      shown.push(answer)
      continue
    }
    const { verdict, text } = await screenText(work, { kind: 'answer', text: answer.text, perTenMinutes: 100 })
    if (verdict === 'refuse') throw refuse.wordsRefused({ field: 'answers' })
    shown.push({ ...answer, text })
  }
  return shown
}

async function writeVote(
  work: Work,
  { postId, personId, isFirst }: { postId: string; personId: string; isFirst: boolean },
): Promise<void> {
  const tx = writing(work)
  if (isFirst) {
    const row = { post_id: postId, person_id: personId, voted_at: work.now, changed_at: work.now }
    await tx.insertInto('community.poll_vote').values(row).execute()
    return
  }
  await tx
    .updateTable('community.poll_vote')
    .set({ changed_at: work.now })
    .where('post_id', '=', postId)
    .where('person_id', '=', personId)
    .execute()
}

/** Takes what somebody chose out of the count; the poll's row is locked. */
export async function takeBack(
  work: Work,
  postId: string,
  personId: string,
  ballots: readonly Ballot[],
): Promise<void> {
  const tx = writing(work)
  for (const table of ['poll_pick', 'poll_text'] as const) {
    await tx.deleteFrom(`community.${table}`).where('post_id', '=', postId).where('person_id', '=', personId).execute()
  }
  await count(work, postId, { choiceIds: ballots.flatMap(({ choiceIds }) => choiceIds), people: 0, by: -1 })
}

interface Counted {
  readonly choiceIds: readonly string[]
  readonly people: number
  readonly by: 1 | -1
}

export async function count(work: Work, postId: string, { choiceIds, people, by }: Counted): Promise<void> {
  if (choiceIds.length > 0)
    await sql`update community.poll_choice set votes = votes + ${by}::int where id = any(${[...choiceIds]})`.execute(
      work.tx,
    )
  if (people > 0)
    await sql`update community.poll set people = people + ${people * by}::int where post_id = ${postId}`.execute(
      work.tx,
    )
}
