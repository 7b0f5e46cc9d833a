import type { Work } from '#platform/work'
import { dropMedia } from '../media/drop.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { factOf, lockPost, type PostRow } from './load.ts'

/** Removes an own post for good. */
export async function removePost(work: Work, postId: string): Promise<void> {
  const post = await lockPost(work, postId)
  if (post.author_id !== work.actor.id) throw refuse.notYours()
  await takeAway(work, post)
}

/** Takes every word and picture of a post away; a row that says nothing stays, for what others hung on it. */
export async function takeAway(work: Work, post: PostRow): Promise<void> {
  const tx = writing(work)
  const fact = await factOf(work, post)
  await dropMedia(work, post.id)
  await tx.deleteFrom('community.post_product').where('post_id', '=', post.id).execute()
  await tx.deleteFrom('community.post_topic').where('post_id', '=', post.id).execute()
  await tx
    .updateTable('community.post')
    .set({ state: 'removed', title: null, text: '', removed_at: work.now, changed_at: work.now })
    .where('id', '=', post.id)
    .execute()
  work.record('community.post-removed', fact)
}
