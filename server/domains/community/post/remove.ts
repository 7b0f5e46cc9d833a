import type { Work } from '#platform/work'
import { dropMedia } from '../media/drop.ts'
import { writing } from '../tables.ts'
import { factOf, lockOwnPost, type PostRow } from './load.ts'
import type { PollTables } from './poll/tables.ts'

/** Removes an own post for good; a draft leaves nothing at all. */
export async function removePost(work: Work, postId: string): Promise<void> {
  await takeAway(work, await lockOwnPost(work, postId))
}

/**
 * Takes every word and picture of a post away, and what it said before; a row that says nothing stays, for what others hung
 * on it. What never came out goes whole.
 */
export async function takeAway(work: Work, post: PostRow): Promise<void> {
  const tx = writing(work).$extendTables<PollTables>()
  const fact = await factOf(work, post)
  await tx.deleteFrom('community.poll').where('post_id', '=', post.id).execute()
  await dropMedia(work, post.id)
  if (!post.published_at) {
    await tx.deleteFrom('community.post').where('id', '=', post.id).execute()
    return
  }
  for (const table of ['post_product', 'post_topic', 'post_mention', 'post_edition'] as const) {
    await tx.deleteFrom(`community.${table}`).where('post_id', '=', post.id).execute()
  }
  await tx
    .updateTable('community.post')
    .set({
      state: 'removed',
      title: null,
      text: '',
      chosen_topics: [],
      removed_at: work.now,
      changed_at: work.now,
    })
    .where('id', '=', post.id)
    .execute()
  work.record('community.post-removed', fact)
}
