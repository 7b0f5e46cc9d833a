import type { Generated, GeneratedAlways, Selectable } from 'kysely'

import type { TalkKind } from '#contracts/community'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

type TalkTable = {
  kind: TalkKind
  subject_id: string
  author_id: string
  likes: Generated<number>
  saves: Generated<number>
  comments: Generated<number>
  shares: Generated<number>
  is_closed: Generated<boolean>
  pinned_id: Generated<string | null>
  is_ranked: Generated<boolean>
}

type CommentTable = {
  id: string
  kind: TalkKind
  subject_id: string
  root_id: string | null
  reply_to_id: string | null
  reply_to_person: string | null
  author_id: string
  text: string
  mentions: string[]
  state: 'visible' | 'waiting' | 'hidden' | 'removed'
  likes: Generated<number>
  replies: Generated<number>
  best: GeneratedAlways<number>
  said_at: Date
  removed_at: Generated<Date | null>
}

/** Rows of `community` that are about what people say of something and do with it. No other domain names these tables. */
export type TalkTables = {
  'community.talk': TalkTable
  'community.comment': CommentTable
  'community.liking': { kind: TalkKind | 'comment'; subject_id: string; person_id: string; liked_at: Date }
  'community.collection': { id: string; person_id: string; name: string; made_at: Date }
  'community.saving': {
    kind: TalkKind
    subject_id: string
    person_id: string
    collection_id: string | null
    saved_at: Date
  }
}

export type TalkRow = Selectable<TalkTable>
export type CommentRow = Selectable<CommentTable>

export const reading = (db: Database): Reader<TalkTables> => db.$extendTables<TalkTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<TalkTables> => work.tx.$extendTables<TalkTables>()
