import type { Generated } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

/** Rows of `community` that are about topics. No other domain names these tables. */
export type TopicTables = {
  'community.topic': {
    id: string
    name: string
    folded: string
    created_by: string
    created_at: Date
    state: Generated<'open' | 'hidden' | 'merged'>
    merged_into: Generated<string | null>
    version: Generated<number>
    prompt: Generated<string | null>
    launched_at: Generated<Date | null>
    followers: Generated<number>
  }
  'community.post_topic': { post_id: string; topic_id: string; published_at: Date | null }
  'community.topic_follow': { person_id: string; topic_id: string; followed_at: Date }
  'community.topic_heat': {
    topic_id: string
    people: number
    heat: number
    burst: number
    is_rising: boolean
    place: number
  }
}

export type TopicReader = Reader<TopicTables>

export const reading = (db: Database): TopicReader => db.$extendTables<TopicTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<TopicTables> => work.tx.$extendTables<TopicTables>()
