import type { Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely'

import type { ArticleBlockDraft, ArticleState, AuthorBadge, AuthorState } from '#contracts/community/columns'
import type { PictureSize, StoredPicture } from '#domains/catalogue/index'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

type ArticleTable = {
  id: string
  column_id: string
  author_id: string
  series_id: string | null
  part: number | null
  title: string
  lead: string
  blocks: JSONColumnType<ArticleBlockDraft[]>
  text: string
  minutes: number
  cover_id: string | null
  state: ArticleState
  version: Generated<number>
  remark: Generated<string | null>
  trouble: Generated<string | null>
  publish_at: Generated<Date | null>
  published_at: Generated<Date | null>
  edited_at: Generated<Date | null>
  removed_at: Generated<Date | null>
  is_demo: Generated<boolean>
  created_at: Date
  changed_at: Date
}

/** Rows of the PostgreSQL schema `columns`. No other domain names these tables. */
export type ColumnsTables = {
  'columns.column': {
    id: string
    serial: GeneratedAlways<string>
    handle: string
    title: string
    purpose: string
    needs_approval: boolean
    cover: JSONColumnType<StoredPicture> | null
    state: Generated<'open' | 'archived'>
    version: Generated<number>
    latest_at: Generated<Date | null>
    is_demo: Generated<boolean>
    created_by: string
    created_at: Date
    changed_at: Date
  }
  'columns.author': {
    column_id: string
    person_id: string
    badge: AuthorBadge
    state: AuthorState
    invited_by: string
    invited_at: Date
    answered_at: Generated<Date | null>
  }
  'columns.series': { id: string; column_id: string; title: string; made_at: Date }
  'columns.article': ArticleTable
  'columns.edition': {
    article_id: string
    version: number
    title: string
    text: string
    blocks: JSONColumnType<ArticleBlockDraft[]>
    written_at: Date
  }
  'columns.media': {
    id: string
    owner_id: string
    article_id: string | null
    width: number
    height: number
    blur: string
    sizes: JSONColumnType<PictureSize[]>
    made_at: Date
    loose_since: Date | null
  }
  'columns.subscription': { column_id: string; person_id: string; subscribed_at: Date; seen_at: Date }
}

export type ColumnRow = Selectable<ColumnsTables['columns.column']>
export type ArticleRow = Selectable<ColumnsTables['columns.article']>
export type ColumnsReader = Reader<ColumnsTables>

export const reading = (db: Database): ColumnsReader => db.$extendTables<ColumnsTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<ColumnsTables> => work.tx.$extendTables<ColumnsTables>()
