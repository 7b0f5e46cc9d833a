import type { TalkKind } from '#contracts/community'
import { tell } from '#domains/messaging/index'
import type { Facts } from '#platform/facts'
import type { Work } from '#platform/work'
import { findBlocked } from '../person/blocked.ts'
import { reading } from './tables.ts'
import { noticesOf } from './talkable.ts'

/** Tells authors that what they wrote or said is liked; whoever blocked the other hears nothing. */
export async function tellLiked(
  work: Work,
  { kind, subjectId, authorId, personId }: Facts['community.liked'],
): Promise<void> {
  const personIds = await whoHear(work, personId, [authorId])
  const bundle = { byId: personId }
  if (kind !== 'comment') {
    const notices = noticesOf(kind)
    if (!notices) return
    const about = { kind: notices.about, id: subjectId }
    return tell(work, { kind: notices.liked, personIds, about, bundle })
  }
  const comment = await reading(work.tx)
    .selectFrom('community.comment')
    .select(['kind', 'subject_id'])
    .where('id', '=', subjectId)
    .where('state', '=', 'visible')
    .executeTakeFirst()
  if (!comment) return
  const about = { kind: 'comment', id: subjectId } as const
  const values = placeOf(comment.kind, comment.subject_id)
  await tell(work, { kind: 'comment-liked', personIds, about, values, bundle })
}

export async function tellSaved(
  work: Work,
  { kind, subjectId, authorId, personId }: Facts['community.saved'],
): Promise<void> {
  const notices = noticesOf(kind)
  if (!notices) return
  const personIds = await whoHear(work, personId, [authorId])
  const about = { kind: notices.about, id: subjectId }
  await tell(work, { kind: notices.saved, personIds, about, bundle: { byId: personId } })
}

/**
 * Tells of a comment: those it mentions, whom it answers, and the author of what it is about. Nobody hears of one comment
 * twice; answers and mentions come before what the author would hear anyway.
 */
export async function tellCommented(work: Work, fact: Facts['community.comment-added']): Promise<void> {
  const { commentId, kind, subjectId, subjectAuthorId, authorId, replyToId, replyToPersonId, mentionIds } = fact
  const bundle = { byId: authorId }
  const values = placeOf(kind, subjectId)
  const told = new Set<string>([authorId])
  const fresh = async (ids: readonly string[]) => {
    const hear = (await whoHear(work, authorId, ids)).filter((id) => !told.has(id))
    for (const id of hear) told.add(id)
    return hear
  }
  const mentioned = await fresh(mentionIds)
  await tell(work, {
    kind: 'mentioned',
    personIds: mentioned,
    about: { kind: 'comment', id: commentId },
    values,
    bundle,
  })
  if (replyToId && replyToPersonId) {
    const personIds = await fresh([replyToPersonId])
    await tell(work, { kind: 'comment-replied', personIds, about: { kind: 'comment', id: replyToId }, values, bundle })
  }
  const notices = noticesOf(kind)
  if (!notices) return
  const personIds = await fresh([subjectAuthorId])
  await tell(work, { kind: notices.commented, personIds, about: { kind: notices.about, id: subjectId }, bundle })
}

/** Where a comment stands, for its notices. */
function placeOf(kind: TalkKind, subjectId: string) {
  return kind === 'post' ? { inId: subjectId } : { inId: subjectId, inKind: kind }
}

/** Tells whom a post mentions, once it is out. */
export async function tellMentioned(
  work: Work,
  { postId, authorId, mentionedIds }: Facts['community.post-published'],
): Promise<void> {
  const personIds = await whoHear(work, authorId, mentionedIds)
  await tell(work, { kind: 'mentioned', personIds, about: { kind: 'post', id: postId }, bundle: { byId: authorId } })
}

/** New followers are told of together. */
export async function tellFollowed(work: Work, { followerId, personId }: Facts['community.followed']): Promise<void> {
  const personIds = await whoHear(work, followerId, [personId])
  await tell(work, {
    kind: 'followed',
    personIds,
    about: { kind: 'person', id: personId },
    bundle: { byId: followerId },
  })
}

async function whoHear(work: Work, byId: string, ids: readonly string[]): Promise<string[]> {
  const blocked = await findBlocked(work.tx, byId, ids)
  return ids.filter((id) => id !== byId && !blocked.has(id))
}
