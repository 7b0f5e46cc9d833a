import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { setTopicTimes } from './content.ts'
import { factOf, lockPost } from './load.ts'
import { openPoll } from './poll/keep.ts'

/** Takes a post from sight, or keeps one that waits from it for good; its author still sees it. Again is the same. */
export async function hidePost(work: Work, postId: string): Promise<void> {
  const post = await lockPost(work, postId)
  if (post.state !== 'published' && post.state !== 'waiting') return
  await writing(work).updateTable('community.post').set({ state: 'hidden' }).where('id', '=', postId).execute()
  await setTopicTimes(work, postId, null)
  if (post.state === 'published') work.record('community.post-hidden', await factOf(work, post))
}

/** Lets others see a post that was hidden or waits. Again is the same. */
export async function showPost(work: Work, postId: string): Promise<void> {
  const post = await lockPost(work, postId)
  if (post.state !== 'hidden' && post.state !== 'waiting') return
  const publishedAt = post.published_at ?? work.now
  await writing(work)
    .updateTable('community.post')
    .set({ state: 'published', published_at: publishedAt })
    .where('id', '=', postId)
    .execute()
  await setTopicTimes(work, postId, publishedAt)
  await openPoll(work, postId)
  const isNew = post.published_at === null
  work.record(isNew ? 'community.post-published' : 'community.post-shown', await factOf(work, post))
}
