import { type SqlBool, sql } from 'kysely'

import type { TopicTag } from '#contracts/community'
import { refuse } from '../refusals.ts'
import type { CommunityReader } from '../tables.ts'
import { foldTopic } from './topic.ts'

export async function getTopic(db: CommunityReader, topicId: string): Promise<TopicTag> {
  const row = await db.selectFrom('community.topic').select(['id', 'name']).where('id', '=', topicId).executeTakeFirst()
  if (!row) throw refuse.unknownTopic({ topicId })
  return row
}

const mostSuggested = 8
/** Of a topic's latest posts so many are counted: enough to tell a busy one from a quiet one. */
const latest = 200

/** Topics whose name begins so, the busiest first. */
export async function suggestTopics(db: CommunityReader, q: string): Promise<TopicTag[]> {
  const begins = `${foldTopic(q).replace(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('community.topic as topic')
    .select(['topic.id', 'topic.name'])
    .where(sql<SqlBool>`topic.folded like ${begins}`)
    .orderBy(
      sql`(select count(*) from (select from community.post_topic as tagged
        where tagged.topic_id = topic.id and tagged.published_at is not null limit ${latest}) as some)`,
      'desc',
    )
    .orderBy('topic.id')
    .limit(mostSuggested)
    .execute()
}
