import { newId } from '#kernel/id'
import { draft } from '#platform/jobs/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { closePollJob } from './close.ts'
import { findAsked, plannedOf } from './load.ts'
import { isSamePoll, type PlannedPoll } from './poll.ts'
import { type PollRow, writing } from './tables.ts'

const hourMs = 3_600_000

/**
 * Makes this what a post asks, whose row is locked. What people have voted on, or what is closed, stays as it is: anything else
 * is refused. Once its post is out it is open for its hours.
 */
export async function keepPoll(
  work: Work,
  postId: string,
  wanted: PlannedPoll | undefined,
  isOut: boolean,
): Promise<void> {
  const row = await lockForChange(work, postId)
  const asked = row && (await findAsked(work.tx, [postId])).get(postId)
  if (isSamePoll(row && asked && plannedOf(row, asked), wanted)) return openPoll(work, postId, isOut)
  if (row && (row.people > 0 || row.closed_at)) throw refuse.pollHasVotes({ field: 'poll' })
  await writing(work).deleteFrom('community.poll_question').where('post_id', '=', postId).execute()
  if (!wanted) {
    await writing(work).deleteFrom('community.poll').where('post_id', '=', postId).execute()
    return
  }
  await writePoll(work, postId, wanted)
  await openPoll(work, postId, isOut)
}

/** Waits for votes that are being counted, and lets none in until this is done. */
function lockForChange(work: Work, postId: string): Promise<PollRow | undefined> {
  return writing(work)
    .selectFrom('community.poll')
    .selectAll()
    .where('post_id', '=', postId)
    .forUpdate()
    .executeTakeFirst()
}

async function writePoll(work: Work, postId: string, wanted: PlannedPoll): Promise<void> {
  const tx = writing(work)
  const { hours, reveal, isNamed, mayChange, questions } = wanted
  const terms = { hours, reveal, is_named: isNamed, may_change: mayChange, closes_at: null }
  await tx
    .insertInto('community.poll')
    .values({ post_id: postId, ...terms })
    .onConflict((conflict) => conflict.column('post_id').doUpdateSet(terms))
    .execute()
  await tx
    .insertInto('community.poll_question')
    .values(questions.map(({ sort, title, most }, place) => ({ post_id: postId, place, sort, title, most })))
    .execute()
  const choices = questions.flatMap((question, at) =>
    question.choices.map(({ text, mediaId }, place) => ({
      id: newId(work.now.getTime()),
      post_id: postId,
      question: at,
      place,
      text,
      media_id: mediaId ?? null,
    })),
  )
  if (choices.length > 0) await tx.insertInto('community.poll_choice').values(choices).execute()
}

/** Opens the poll of a post that came out, once and from now on; it closes by itself. */
export async function openPoll(work: Work, postId: string, isOut = true): Promise<void> {
  if (!isOut) return
  const tx = writing(work)
  const row = await tx
    .selectFrom('community.poll')
    .select('hours')
    .where('post_id', '=', postId)
    .where('closes_at', 'is', null)
    .executeTakeFirst()
  if (!row) return
  const closesAt = new Date(work.now.getTime() + row.hours * hourMs)
  await tx.updateTable('community.poll').set({ closes_at: closesAt }).where('post_id', '=', postId).execute()
  work.enqueue(draft(closePollJob, { postId }, { after: closesAt }))
}
