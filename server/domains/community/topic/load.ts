import { type Selectable, sql } from 'kysely'

import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type TopicTables, writing } from './tables.ts'

export type TopicRow = Selectable<TopicTables['community.topic']>

/** Gives the topics with their rows locked, in the order of their ids; refuses one that is not there. */
export async function lockTopics(work: Work, topicIds: readonly string[]): Promise<Map<string, TopicRow>> {
  const rows = await writing(work)
    .selectFrom('community.topic')
    .selectAll()
    .where('id', '=', sql<string>`any(${topicIds})`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const missing = topicIds.find((id) => !rows.some((row) => row.id === id))
  if (missing !== undefined) throw refuse.unknownTopic({ topicId: missing })
  return new Map(rows.map((row) => [row.id, row]))
}

export async function lockTopic(work: Work, topicId: string): Promise<TopicRow> {
  const topic = (await lockTopics(work, [topicId])).get(topicId)
  if (!topic) throw refuse.unknownTopic({ topicId })
  return topic
}
