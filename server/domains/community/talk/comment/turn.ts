import type { Work } from '#platform/work'
import { countLikesOf } from '../../follow/count.ts'
import { refuse } from '../../refusals.ts'
import { lockTalk } from '../lock.ts'
import { type CommentRow, writing } from '../tables.ts'
import { tellAdded } from './add.ts'
import { countComment } from './count.ts'

/** Removes a comment of whoever acts. Again is the same. */
export async function removeComment(work: Work, commentId: string): Promise<void> {
  const comment = await lockComment(work, commentId)
  if (comment.author_id !== work.actor.id) throw refuse.notYours()
  await takeAway(work, comment)
}

/** Takes a comment from sight, with its words kept: somebody decided so, or has to look first. Again is the same. */
export async function hideComment(work: Work, commentId: string): Promise<void> {
  const comment = await lockComment(work, commentId)
  if (comment.state !== 'visible' && comment.state !== 'waiting') return
  await setState(work, commentId, 'hidden')
  if (comment.state === 'waiting') return
  await leaveSight(work, comment)
  const { kind, subject_id: subjectId, author_id: authorId } = comment
  work.record('community.comment-hidden', { commentId, kind, subjectId, authorId })
}

/** Lets everybody see a comment that was hidden or waits. Again is the same. */
export async function showComment(work: Work, commentId: string): Promise<void> {
  const comment = await lockComment(work, commentId)
  if (comment.state === 'visible') return
  if (comment.state === 'removed') throw refuse.commentGone()
  await setState(work, commentId, 'visible')
  if (comment.state === 'hidden') return countComment(work, comment, 1)
  const { kind, subject_id: id, author_id: authorId } = await talkOf(work, comment)
  await tellAdded(work, { kind, id, authorId }, comment)
}

/** The comment, with the row of its subject locked before its own: the order in which everything here locks. */
async function lockComment(work: Work, commentId: string): Promise<CommentRow> {
  const seen = await writing(work)
    .selectFrom('community.comment')
    .selectAll()
    .where('id', '=', commentId)
    .executeTakeFirst()
  if (!seen) throw refuse.unknownComment()
  await talkOf(work, seen)
  return writing(work)
    .selectFrom('community.comment')
    .selectAll()
    .where('id', '=', commentId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

function talkOf(work: Work, { kind, subject_id }: CommentRow) {
  return lockTalk(work, { kind, id: subject_id, authorId: '' })
}

async function takeAway(work: Work, comment: CommentRow): Promise<void> {
  if (comment.state === 'removed') return
  await writing(work)
    .updateTable('community.comment')
    .set({ state: 'removed', text: '', mentions: [], removed_at: work.now })
    .where('id', '=', comment.id)
    .execute()
  if (comment.state === 'visible') await leaveSight(work, comment)
  await countLikesOf(work, comment.author_id, -comment.likes)
  const { kind, subject_id: subjectId, author_id: authorId } = comment
  work.record('community.comment-removed', { commentId: comment.id, kind, subjectId, authorId })
}

async function leaveSight(work: Work, comment: CommentRow): Promise<void> {
  await countComment(work, comment, -1)
  await writing(work)
    .updateTable('community.talk')
    .set({ pinned_id: null })
    .where('kind', '=', comment.kind)
    .where('subject_id', '=', comment.subject_id)
    .where('pinned_id', '=', comment.id)
    .execute()
}

function setState(work: Work, commentId: string, state: 'visible' | 'hidden') {
  return writing(work).updateTable('community.comment').set({ state }).where('id', '=', commentId).execute()
}

/** Sets a thread before all others, or among them again; for the author of what is talked about. */
export async function pinComment(work: Work, commentId: string, isPinned: boolean): Promise<void> {
  const comment = await lockComment(work, commentId)
  const talk = await talkOf(work, comment)
  if (talk.author_id !== work.actor.id) throw refuse.notYours()
  if (comment.root_id !== null) throw refuse.pinsThreads()
  if (isPinned && comment.state !== 'visible') throw refuse.commentGone()
  if (!isPinned && talk.pinned_id !== commentId) return
  await writing(work)
    .updateTable('community.talk')
    .set({ pinned_id: isPinned ? commentId : null })
    .where('kind', '=', talk.kind)
    .where('subject_id', '=', talk.subject_id)
    .execute()
}
