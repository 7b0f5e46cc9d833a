import { findAccount, readingIdentity } from '#domains/identity/index'
import { waitForReview } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { limitsOf } from '../../order/trust/rights/read.ts'
import { checkNotBlocked } from '../../person/blocked.ts'
import { screen } from '../../post/screen.ts'
import { refuse } from '../../refusals.ts'
import { lockTalk } from '../lock.ts'
import { type CommentRow, writing } from '../tables.ts'
import { getSubject, type Talked, type TalkSubject } from '../talkable.ts'
import { checkFlood, mentionsOf, tidyComment, withoutMentions } from './comment.ts'
import { countComment } from './count.ts'

interface CommentDraft {
  readonly text: string
  readonly replyToId?: string
}

/** Says something about a subject, or answers a comment; gives its id. It waits where somebody has to look first. */
export async function addComment(work: Work, talked: Talked, draft: CommentDraft): Promise<string> {
  const subject = await getSubject(work.tx, talked, work.actor)
  await checkNotBlocked(work.tx, work.actor.id, subject.authorId)
  const text = tidyComment(draft.text)
  const mentions = await checkMentions(work, text)
  checkFlood(text, await saidBefore(work), work.now)
  const words = withoutMentions(text)
  const screened = await screen(work, { kind: 'comment', title: undefined, text: words }, work.actor)
  // What was masked is shown as it was screened, and mentions nobody any more.
  const said = screened.text === words ? { text, mentions } : { text: screened.text, mentions: [] }
  const talk = await lockTalk(work, subject)
  if (talk.is_closed) throw refuse.commentsClosed()
  const parent = await findParent(work, subject, draft.replyToId)
  const row = newComment(work, subject, parent, { ...said, isWaiting: screened.verdict === 'wait' })
  await writing(work).insertInto('community.comment').values(row).execute()
  if (row.state === 'visible') await tellAdded(work, subject, row)
  else await waitForReview(work, { kind: 'comment', id: row.id }, screened)
  return row.id
}

type NewComment = Omit<CommentRow, 'likes' | 'replies' | 'best' | 'removed_at'>

interface Said {
  readonly text: string
  readonly mentions: string[]
  readonly isWaiting: boolean
}

function newComment(work: Work, subject: TalkSubject, parent: CommentRow | undefined, said: Said): NewComment {
  const rootId = parent && (parent.root_id ?? parent.id)
  return {
    id: newId(work.now.getTime()),
    kind: subject.kind,
    subject_id: subject.id,
    root_id: rootId ?? null,
    reply_to_id: parent?.id ?? null,
    reply_to_person: parent?.root_id ? parent.author_id : null,
    author_id: work.actor.id,
    text: said.text,
    mentions: said.mentions,
    state: said.isWaiting ? 'waiting' : 'visible',
    said_at: work.now,
  }
}

/** Counts a comment that everybody sees from now on, and states that it was said. */
export async function tellAdded(work: Work, { kind, id, authorId }: TalkSubject, row: NewComment): Promise<void> {
  await countComment(work, row, 1)
  const answered = row.reply_to_id ? await findComment(work, row.reply_to_id) : undefined
  work.record(
    'community.comment-added',
    present({
      commentId: row.id,
      kind,
      subjectId: id,
      subjectAuthorId: authorId,
      authorId: row.author_id,
      rootId: row.root_id ?? undefined,
      replyToId: row.reply_to_id ?? undefined,
      replyToPersonId: answered?.author_id,
      mentionIds: row.mentions,
    }),
  )
}

/** The comment that is answered, locked so that it is not removed meanwhile. */
async function findParent(work: Work, subject: TalkSubject, id: string | undefined): Promise<CommentRow | undefined> {
  if (id === undefined) return undefined
  const parent = await findComment(work, id)
  if (!parent || parent.kind !== subject.kind || parent.subject_id !== subject.id)
    throw refuse.unknownComment({ field: 'replyToId' })
  if (parent.state !== 'visible') throw refuse.commentGone()
  await checkNotBlocked(work.tx, work.actor.id, parent.author_id)
  return parent
}

function findComment(work: Work, id: string): Promise<CommentRow | undefined> {
  return writing(work).selectFrom('community.comment').selectAll().where('id', '=', id).executeTakeFirst()
}

async function checkMentions(work: Work, text: string): Promise<string[]> {
  const ids = mentionsOf(text)
  const most = (await limitsOf(work.tx, work.actor))?.mentions
  if (most !== undefined && ids.length > most) throw refuse.tooManyMentionsYet({ field: 'text', most })
  for (const id of ids) {
    const account = await findAccount(readingIdentity(work.tx), id)
    if (account?.kind !== 'member') throw refuse.unknownMention({ field: 'text' })
    await checkNotBlocked(work.tx, work.actor.id, id)
  }
  return ids
}

/** What whoever acts said in the last ten minutes. */
async function saidBefore(work: Work) {
  const since = new Date(work.now.getTime() - 10 * 60_000)
  const rows = await writing(work)
    .selectFrom('community.comment')
    .select(['text', 'said_at'])
    .where('author_id', '=', work.actor.id)
    .where('said_at', '>', since)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ text, said_at }) => ({ text, at: said_at }))
}
