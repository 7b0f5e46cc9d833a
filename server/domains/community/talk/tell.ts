import { tell } from '#domains/messaging/index'
import type { Facts } from '#platform/facts'
import type { Work } from '#platform/work'
import { findBlocked } from '../person/blocked.ts'
import { reading } from './tables.ts'

/** Tells authors that what they posted or said is liked; whoever blocked the other hears nothing. */
export async function tellLiked(
  work: Work,
  { kind, subjectId, authorId, personId }: Facts['community.liked'],
): Promise<void> {
  const personIds = await whoHear(work, personId, [authorId])
  const bundle = { byId: personId }
  if (kind === 'post')
    return tell(work, { kind: 'post-liked', personIds, about: { kind: 'post', id: subjectId }, bundle })
  if (kind !== 'comment') return
  const comment = await reading(work.tx)
    .selectFrom('community.comment')
    .select('subject_id')
    .where('id', '=', subjectId)
    .where('state', '=', 'visible')
    .executeTakeFirst()
  if (!comment) return
  const about = { kind: 'comment', id: subjectId } as const
  await tell(work, { kind: 'comment-liked', personIds, about, values: { inId: comment.subject_id }, bundle })
}

export async function tellSaved(
  work: Work,
  { kind, subjectId, authorId, personId }: Facts['community.saved'],
): Promise<void> {
  if (kind !== 'post') return
  const personIds = await whoHear(work, personId, [authorId])
  await tell(work, {
    kind: 'post-saved',
    personIds,
    about: { kind: 'post', id: subjectId },
    bundle: { byId: personId },
  })
}

/**
 * Tells of a comment: those it mentions, whom it answers, and the author of the post. Nobody hears of one comment twice;
 * answers and mentions come before what the author would hear anyway.
 */
export async function tellCommented(work: Work, fact: Facts['community.comment-added']): Promise<void> {
  const { commentId, kind, subjectId, subjectAuthorId, authorId, replyToId, replyToPersonId, mentionIds } = fact
  if (kind !== 'post') return
  const bundle = { byId: authorId }
  const values = { inId: subjectId }
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
  const personIds = await fresh([subjectAuthorId])
  await tell(work, { kind: 'post-commented', personIds, about: { kind: 'post', id: subjectId }, bundle })
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
