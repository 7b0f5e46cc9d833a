import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { factOf, getReadablePost, lockPost, type PostRow } from '../../post/load.ts'
import { refuse } from '../../refusals.ts'
import { reading, writing } from '../../tables.ts'
import { lockTopic } from '../../topic/load.ts'
import { topicsMax } from '../../topic/topic.ts'
import { keepCare } from './keep.ts'
import { permitCare } from './permit.ts'

interface Tag {
  readonly topicId: string
  readonly isAdded: boolean
}

/** Adds a topic to a published note of another, or takes it off; as it is already is the same. */
export async function tagPost(work: Work, postId: string, { topicId, isAdded }: Tag): Promise<void> {
  await getReadablePost(reading(work.tx), postId, work.actor)
  const post = await lockPost(work, postId)
  if (post.state !== 'published') throw refuse.unknownPost()
  if (post.author_id === work.actor.id) throw refuse.notYourself()
  const permit = await permitCare(work, 'tag', post.circle_id)
  if (!(await turnTopic(work, post, { topicId, isAdded }))) return
  const draft = { act: 'tag', kind: 'post', subject_id: postId, author_id: post.author_id } as const
  await keepCare(work, { ...draft, circle_id: post.circle_id, topic_id: topicId, is_added: isAdded }, permit)
}

/** Puts a topic on a locked post or takes it off, so that an edit keeps it so. Gives whether that changed anything. */
export async function turnTopic(work: Work, post: PostRow, { topicId, isAdded }: Tag): Promise<boolean> {
  const topic = await lockTopic(work, topicId)
  if (isAdded && topic.state !== 'open') throw refuse.topicMerged()
  const changed = isAdded ? await add(work, post, topicId) : await takeOff(work, post, topicId)
  if (!changed) return false
  const others = post.chosen_topics.filter((name) => name !== topic.name)
  const chosen = isAdded ? [...others, topic.name].slice(-topicsMax) : others
  await writing(work).updateTable('community.post').set({ chosen_topics: chosen }).where('id', '=', post.id).execute()
  work.record('community.post-tagged', await factOf(work, post))
  return true
}

async function add(work: Work, post: PostRow, topicId: string): Promise<boolean> {
  const { rows } = await sql<{ topics: number; has: boolean }>`
    select count(*)::int as topics, coalesce(bool_or(topic_id = ${topicId}), false) as has
    from community.post_topic where post_id = ${post.id}`.execute(work.tx)
  if (rows[0]?.has) return false
  if ((rows[0]?.topics ?? 0) >= topicsMax) throw refuse.tooManyTopics({ topicsMax })
  await writing(work)
    .insertInto('community.post_topic')
    .values({ post_id: post.id, topic_id: topicId, published_at: post.published_at })
    .execute()
  return true
}

async function takeOff(work: Work, post: PostRow, topicId: string): Promise<boolean> {
  const gone = await writing(work)
    .deleteFrom('community.post_topic')
    .where('post_id', '=', post.id)
    .where('topic_id', '=', topicId)
    .returning('post_id')
    .executeTakeFirst()
  return gone !== undefined
}
