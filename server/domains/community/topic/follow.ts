import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { lockTopic } from './load.ts'

const mostFollowed = 500

/** Lets whoever acts follow a topic; twice is once. */
export async function followTopic(work: Work, topicId: string): Promise<void> {
  const topic = await lockTopic(work, topicId)
  if (topic.state !== 'open') throw refuse.unknownTopic({ topicId })
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from community.topic_follow where person_id = ${work.actor.id}`.execute(work.tx)
  if ((rows[0]?.n ?? 0) >= mostFollowed) throw refuse.tooManyTopicsFollowed({ mostFollowed })
  await sql`
    with made as (
      insert into community.topic_follow (person_id, topic_id, followed_at)
      values (${work.actor.id}, ${topicId}, ${work.now}) on conflict do nothing returning 1)
    update community.topic set followers = followers + 1 where id = ${topicId} and exists (select from made)`.execute(
    work.tx,
  )
}

/** And no more; twice is once. */
export async function unfollowTopic(work: Work, topicId: string): Promise<void> {
  await lockTopic(work, topicId)
  await sql`
    with gone as (
      delete from community.topic_follow where person_id = ${work.actor.id} and topic_id = ${topicId} returning 1)
    update community.topic set followers = followers - 1 where id = ${topicId} and exists (select from gone)`.execute(
    work.tx,
  )
}
