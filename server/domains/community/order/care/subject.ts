import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { getReadablePost } from '../../post/load.ts'
import { refuse } from '../../refusals.ts'
import { reading } from '../../tables.ts'
import { getComment } from '../../talk/comment/queries.ts'
import { getSubject } from '../../talk/talkable.ts'

/** What members look after: whose it is, and in which circle it stands. */
export interface CareSubject {
  readonly kind: 'post' | 'comment'
  readonly id: string
  readonly authorId: string
  readonly circleId: string | null
}

/** A published note or a comment that this person sees; else it is as if there were none. */
export async function getCareSubject(
  db: Database,
  { kind, id }: Pick<CareSubject, 'kind' | 'id'>,
  viewer: Actor,
): Promise<CareSubject> {
  if (kind === 'post') {
    const post = await getReadablePost(reading(db), id, viewer)
    return { kind, id, authorId: post.author_id, circleId: post.circle_id }
  }
  const comment = await getComment(db, id)
  if (comment.state === 'removed') throw refuse.commentGone()
  await getSubject(db, { kind: comment.kind, id: comment.subject_id }, viewer)
  const circleId =
    comment.kind === 'post' ? (await getReadablePost(reading(db), comment.subject_id, viewer)).circle_id : null
  return { kind, id, authorId: comment.author_id, circleId }
}
