import type { PostDraft } from '#contracts/community'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { checkContent, keepParts } from './content.ts'
import { factOf, lockPost } from './load.ts'

/**
 * Writes an own post anew. Refused when it was changed since `version` was read. What had been published and has to be
 * looked at again waits, with its new words, until it was.
 */
export async function editPost(work: Work, postId: string, draft: PostDraft, version: number): Promise<void> {
  const post = await lockPost(work, postId)
  if (post.author_id !== work.actor.id) throw refuse.notYours()
  if (post.version !== version) throw refuse.stalePost({ version: post.version })
  const { title, text, verdict, topics } = await checkContent(work, draft)
  const state = post.state === 'published' && verdict === 'wait' ? 'waiting' : post.state
  const edited = await writing(work)
    .updateTable('community.post')
    .set({
      title: title ?? null,
      text,
      circle_id: draft.circleId ?? null,
      audience: draft.audience,
      state,
      version: version + 1,
      changed_at: work.now,
      edited_at: work.now,
    })
    .where('id', '=', postId)
    .returningAll()
    .executeTakeFirstOrThrow()
  const publishedAt = state === 'published' ? post.published_at : null
  await keepParts(work, postId, { authorId: post.author_id, draft, topics, publishedAt })
  const fact = await factOf(work, edited)
  work.record('community.post-edited', fact)
  if (state !== post.state) work.record('community.post-hidden', fact)
}
