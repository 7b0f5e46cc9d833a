import * as wire from '#contracts/community'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import type { Actor } from '#platform/work'
import { runtimeOf } from '../../runtime.ts'
import type { LikeTurn } from '../like/turn.ts'
import { getSubject } from '../talkable.ts'
import { addComment } from './add.ts'
import { getComment, getShownComment, getThread, listComments, listReplies } from './queries.ts'
import { pinComment, removeComment } from './turn.ts'

/** A turn of a like of a comment, for somebody who may see what it is about. */
async function turnOf(db: Database, commentId: string, actor: Actor, isOn: boolean): Promise<LikeTurn> {
  const comment = await getComment(db, commentId)
  await getSubject(db, { kind: comment.kind, id: comment.subject_id }, actor)
  return { subject: { kind: 'comment', id: comment.id, authorId: comment.author_id }, personId: actor.id, isOn }
}

export const commentRoutes = [
  on(wire.listComments, ({ params: { kind, subjectId }, query, actor, reader }) =>
    listComments(reader, { kind, id: subjectId }, actor, query),
  ),
  on(wire.listReplies, ({ params, query, actor, reader }) => listReplies(reader, params.commentId, actor, query)),
  on(wire.getThread, ({ params, actor, reader }) => getThread(reader, params.commentId, actor)),
  on(wire.addComment, async ({ params: { kind, subjectId }, body, actor, reader, perform }) => {
    const id = await perform((work) => addComment(work, { kind, id: subjectId }, body))
    return getShownComment(reader, id, actor)
  }),
  on(wire.removeComment, async ({ params, perform }) => {
    await perform((work) => removeComment(work, params.commentId))
    return {}
  }),
  on(wire.likeComment, async ({ params: { commentId }, actor, reader, house }) =>
    runtimeOf(house).like.add(`comment/${commentId}`, await turnOf(reader, commentId, actor, true)),
  ),
  on(wire.unlikeComment, async ({ params: { commentId }, actor, reader, house }) =>
    runtimeOf(house).like.add(`comment/${commentId}`, await turnOf(reader, commentId, actor, false)),
  ),
  on(wire.pinComment, async ({ params, perform }) => {
    await perform((work) => pinComment(work, params.commentId, true))
    return {}
  }),
  on(wire.unpinComment, async ({ params, perform }) => {
    await perform((work) => pinComment(work, params.commentId, false))
    return {}
  }),
]
