import type { Generated, Selectable } from 'kysely'

import type { NewsOutcome, NewsSourceState, NewsState } from '#contracts/community/news'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

/** Rows of the PostgreSQL schema `news`. No other domain names these tables. */
export type NewsTables = {
  'news.source': {
    id: string
    name: string
    feed_url: string
    feed_key: string
    site_url: string | null
    topics: string[]
    every_minutes: number
    state: NewsSourceState
    version: Generated<number>
    is_demo: Generated<boolean>
    etag: Generated<string | null>
    last_modified: Generated<string | null>
    looked_at: Generated<Date | null>
    outcome: Generated<NewsOutcome | null>
    status: Generated<number | null>
    fresh: Generated<number>
    unusable: Generated<number>
    failures: Generated<number>
    next_at: Date | null
    created_by: string
    created_at: Date
    changed_at: Date
  }
  'news.item': {
    id: string
    link: string
    link_key: string
    title: string
    extract: string
    topics: string[]
    remark: Generated<string>
    told_at: Date
    state: NewsState
    version: Generated<number>
    opened: Generated<string>
    is_by_hand: Generated<boolean>
    is_demo: Generated<boolean>
    found_at: Date
    published_at: Generated<Date | null>
    settled_at: Generated<Date | null>
    settled_by: Generated<string | null>
    changed_at: Date
  }
  'news.mention': {
    item_id: string | null
    source_id: string | null
    guid: string | null
    named: string | null
    seen_at: Date
  }
}

export type SourceRow = Selectable<NewsTables['news.source']>
export type ItemRow = Selectable<NewsTables['news.item']>
export type NewsReader = Reader<NewsTables>

export const reading = (db: Database): NewsReader => db.$extendTables<NewsTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<NewsTables> => work.tx.$extendTables<NewsTables>()
