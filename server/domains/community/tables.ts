import type { ColumnType, Generated, JSONColumnType } from 'kysely'

import type { CircleJoining, CircleRole, PostAudience, PostKind, PostState } from '#contracts/community'
import type { PictureSize } from '#domains/catalogue/index'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

type PostTable = {
  id: string
  kind: PostKind
  author_id: string
  title: string | null
  text: string
  circle_id: string | null
  audience: PostAudience
  state: PostState
  version: Generated<number>
  is_demo: Generated<boolean>
  created_at: Date
  changed_at: Date
  publish_at: Generated<Date | null>
  published_at: Generated<Date | null>
  edited_at: Generated<Date | null>
  removed_at: Generated<Date | null>
  chosen_topics: Generated<string[]>
  trouble: Generated<string | null>
  waits_for: Generated<'picture' | null>
  risk: Generated<number>
}

type MediaTable = {
  id: string
  owner_id: string
  post_id: string | null
  place: number | null
  kind: 'picture' | 'video'
  width: number
  height: number
  blur: string
  sizes: JSONColumnType<PictureSize[]>
  alt: Generated<string>
  video_key: string | null
  duration_ms: number | null
  made_at: Date
  loose_since: Date | null
  look: Generated<string | null>
}

type CircleTable = {
  id: string
  handle: string
  name: string
  purpose: string
  state: Generated<'open' | 'archived'>
  version: Generated<number>
  members: Generated<number>
  is_demo: Generated<boolean>
  created_by: string
  created_at: Date
  audience: Generated<string>
  theme: Generated<string>
  culture: Generated<string>
  rules: Generated<string[]>
  rules_version: Generated<number>
  colour: Generated<string>
  cover: ColumnType<CirclePicture | null, string | null | undefined, string | null>
  emblem: ColumnType<CirclePicture | null, string | null | undefined, string | null>
  joining: Generated<CircleJoining>
  question: Generated<string>
  orders_min: Generated<number>
  level_min: Generated<number>
  fan_min: Generated<number>
  interests: Generated<string[]>
  changed_at: Generated<Date | null>
  hidden_at: Generated<Date | null>
}

/** A cover or emblem as it is kept. */
export type CirclePicture = Pick<MediaTable, 'width' | 'height' | 'blur'> & { sizes: PictureSize[] }

/** Rows of the PostgreSQL schema `community`. No other domain names these tables. */
export type CommunityTables = {
  'community.circle': CircleTable
  'community.circle_member': {
    circle_id: string
    person_id: string
    role: CircleRole
    joined_at: Date
    rules_seen: Generated<number | null>
    interests: Generated<string[] | null>
  }
  'community.circle_request': {
    id: string
    circle_id: string
    person_id: string
    answer: string
    state: 'asked' | 'approved' | 'declined' | 'withdrawn'
    asked_at: Date
    decided_at: Generated<Date | null>
    decided_by: Generated<string | null>
  }
  'community.circle_removal': {
    circle_id: string
    person_id: string
    reason: string
    removed_by: string
    removed_at: Date
  }
  'community.post': PostTable
  'community.post_media': MediaTable
  'community.post_edition': {
    post_id: string
    version: number
    title: string | null
    text: string
    poll: JSONColumnType<{ title: string; choices: string[] }[]> | null
    written_at: Date
  }
  'community.post_mention': { post_id: string; person_id: string }
  'community.post_product': { post_id: string; product_id: string; place: number }
  'community.topic': { id: string; name: string; folded: string; created_by: string; created_at: Date }
  'community.post_topic': { post_id: string; topic_id: string; published_at: Date | null }
  'community.follow': { follower_id: string; person_id: string; followed_at: Date }
}

export type CommunityReader = Reader<CommunityTables>

export const reading = (db: Database): CommunityReader => db.$extendTables<CommunityTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<CommunityTables> => work.tx.$extendTables<CommunityTables>()
