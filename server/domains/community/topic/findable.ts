import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { reading } from './tables.ts'

/** What a topic is found by. */
export interface FindableTopic {
  readonly id: string
  readonly name: string
  readonly prompt: string | null
  readonly createdAt: Date
  /** Posts that everybody can read. */
  readonly posts: number
  readonly followers: number
}

/** So many posts of a topic are counted: enough to tell a large one from a small one. */
const mostCounted = 10_000

/** Those of these topics that stand on a post everybody can read, or that operators have launched. */
export async function findFindableTopics(db: Database, topicIds: readonly string[]): Promise<FindableTopic[]> {
  const { rows } = await sql<FindableTopic>`
    select * from (
      select id, name, prompt, followers, created_at as "createdAt", (
        select count(*)::int from (
          select from community.post_topic as tagged join community.post as post on post.id = tagged.post_id
          where tagged.topic_id = topic.id and tagged.published_at is not null and post.audience = 'everybody'
          limit ${mostCounted}
        ) as counted
      ) as posts
      from community.topic as topic where id = any(${topicIds}) and state = 'open'
    ) as topic where posts > 0 or prompt is not null`.execute(db)
  return rows
}

/** Ids of all topics in the order in which they were made, from behind one on. */
export async function listTopicIds(db: Database, after: string, limit: number): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('community.topic')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
