import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

export type AffinityKind = 'author' | 'topic' | 'circle'

/** Rows of `community` that feeds are made of. No other domain names these tables. */
export type FeedTables = {
  'community.feed_post': {
    post_id: string
    author_id: string
    circle_id: string | null
    audience: 'everybody' | 'members'
    topic_ids: string[]
    published_at: Date
    quality: number
    rank: number
  }
  'community.feed_topic': { topic_id: string; post_id: string; rank: number }
  'community.affinity': { person_id: string; kind: AffinityKind; target_id: string; weight: number; at: Date }
  'community.not_interested': { person_id: string; post_id: string; said_at: Date }
  'community.feed_setting': { person_id: string; is_personal: boolean }
}

export const reading = (db: Database): Reader<FeedTables> => db.$extendTables<FeedTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<FeedTables> => work.tx.$extendTables<FeedTables>()
