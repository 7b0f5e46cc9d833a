import { sql } from 'kysely'

import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { lockTopics } from './load.ts'
import { writing } from './tables.ts'

/**
 * Draws one topic into another: its posts, voices and followers are the other's, its name leads there, also in posts to
 * come. Two who merge the same, either way round, queue; the second is refused.
 */
export async function mergeTopics(work: Work, fromId: string, intoId: string): Promise<void> {
  if (fromId === intoId) throw refuse.sameTopic({ field: 'intoId' })
  const topics = await lockTopics(work, [fromId, intoId])
  const [from, into] = [topics.get(fromId), topics.get(intoId)]
  if (!from || !into) throw refuse.unknownTopic()
  if (from.state === 'merged' || into.state !== 'open') throw refuse.topicMerged()
  await movePosts(work, fromId, intoId)
  await moveVoices(work, fromId, intoId)
  await moveFollows(work, fromId, intoId)
  const set = { state: 'merged' as const, merged_into: intoId, prompt: null, launched_at: null, followers: 0 }
  await writing(work)
    .updateTable('community.topic')
    .set({ ...set, version: from.version + 1 })
    .where('id', '=', fromId)
    .execute()
  // What was drawn into this one before leads on.
  await sql`update community.topic set merged_into = ${intoId} where merged_into = ${fromId}`.execute(work.tx)
  await audit(work, 'community.topics-merged', { kind: 'topic', id: fromId, name: from.name }, { into: into.name })
  work.record('community.topics-merged', { fromId, intoId })
}

async function movePosts({ tx }: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    insert into community.post_topic (post_id, topic_id, published_at)
    select post_id, ${intoId}, published_at from community.post_topic where topic_id = ${fromId}
    on conflict do nothing`.execute(tx)
  await sql`delete from community.post_topic where topic_id = ${fromId}`.execute(tx)
  await sql`
    insert into community.feed_topic (topic_id, post_id, rank)
    select ${intoId}, post_id, rank from community.feed_topic where topic_id = ${fromId} on conflict do nothing`.execute(
    tx,
  )
  await sql`
    with moved as (delete from community.feed_topic where topic_id = ${fromId} returning post_id)
    update community.feed_post set topic_ids = case when ${intoId} = any(topic_ids) then array_remove(topic_ids, ${fromId})
      else array_replace(topic_ids, ${fromId}, ${intoId}) end
    where post_id in (select post_id from moved)`.execute(tx)
}

async function moveVoices({ tx }: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    insert into community.topic_voice (topic_id, hour, person_id, at)
    select ${intoId}, hour, person_id, at from community.topic_voice where topic_id = ${fromId}
    on conflict (topic_id, hour, person_id) do update set at = greatest(topic_voice.at, excluded.at)`.execute(tx)
  await sql`delete from community.topic_voice where topic_id = ${fromId}`.execute(tx)
  await sql`delete from community.topic_heat where topic_id = ${fromId}`.execute(tx)
}

async function moveFollows({ tx }: Work, fromId: string, intoId: string): Promise<void> {
  await sql`
    with made as (
      insert into community.topic_follow (person_id, topic_id, followed_at)
      select person_id, ${intoId}, followed_at from community.topic_follow where topic_id = ${fromId}
      on conflict do nothing returning 1)
    update community.topic set followers = followers + (select count(*) from made) where id = ${intoId}`.execute(tx)
  await sql`delete from community.topic_follow where topic_id = ${fromId}`.execute(tx)
}
