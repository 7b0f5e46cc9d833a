import type { Generated, JSONColumnType } from 'kysely'

import type { Texts } from '#contracts/catalogue'
import type {
  ChatAudience,
  PictureState,
  PollKind,
  RoomPerson,
  RoomRight,
  SeriesRule,
  SeriesTemplate,
  ShowFormat,
  ShowState,
} from '#contracts/live'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'
import type { FollowingTables } from './following-tables.ts'
import type { LectureTables } from './lecture-tables.ts'

type ShowTable = {
  id: string
  series_id: string | null
  occurs_on: string | null
  changed_alone: Generated<boolean>
  host_id: string
  title: JSONColumnType<Texts>
  about: Generated<string>
  cover_url: string | null
  state: Generated<ShowState>
  format: Generated<ShowFormat>
  rehearsal: Generated<boolean>
  starts_at: Date
  planned_minutes: number
  started_at: Generated<Date | null>
  ended_at: Generated<Date | null>
  cancelled_at: Generated<Date | null>
  cancel_reason: Generated<string | null>
  replay_offered: Generated<boolean>
  script: Generated<string>
  key_version: Generated<number>
  overlay_version: Generated<number>
  reservations: Generated<number>
  words: string
  is_demo: Generated<boolean>
  created_by: string
  created_at: Date
}

type RoomTable = {
  show_id: string
  chat_for: Generated<ChatAudience>
  slow_mode_ms: Generated<number>
  pinned: Generated<string>
  picture: Generated<PictureState>
  picture_at: Generated<Date | null>
  shelf_version: Generated<number>
  people: Generated<number>
  people_peak: Generated<number>
  likes: Generated<number>
}

type CrewTable = {
  show_id: string
  person_id: string
  name: string
  avatar_url: string | null
  role: 'cohost' | 'moderator' | 'invited'
  rights: RoomRight[]
  simulated: Generated<boolean>
  added_by: string
  added_at: Date
}

type VisitorTable = {
  show_id: string
  person_id: string
  name: string
  kind: 'guest' | 'member' | 'system'
  device_id: string | null
  first_seen_at: Date
  acted_at: Date | null
  lines: Generated<number>
  watched_at: Generated<Date | null>
  watched_ms: Generated<number>
}

type LineTable = {
  id: string
  show_id: string
  seq: number | null
  author_id: string
  author: JSONColumnType<RoomPerson>
  text: string
  at: Date
  media_at: Date
  product_id: string | null
  shadowed: Generated<boolean>
  retracted_at: Generated<Date | null>
  retracted_by: Generated<string | null>
  held_for: Generated<string | null>
  looked_by: Generated<string | null>
  looked_at: Generated<Date | null>
}

type ClipTable = {
  id: string
  show_id: string
  product_id: string
  product_title: JSONColumnType<Texts>
  image_url: string | null
  from_at: Date
  until_at: Generated<Date | null>
  explained_by: string
}

type PollTable = {
  id: string
  show_id: string
  kind: PollKind
  question: string
  options: string[]
  right_option: number | null
  most: number
  reveal: 'live' | 'closed'
  people: Generated<number>
  votes: number[]
  opened_by: string
  opened_at: Date
  closes_at: Date | null
  closed_at: Generated<Date | null>
}

/** Rows of the PostgreSQL schema `live`. No other domain names these tables. */
export type LiveTables = {
  'live.host': {
    person_id: string
    name: string
    avatar_url: string | null
    about: Generated<string>
    fan_name: Generated<string>
    followers: Generated<number>
  }
  'live.series': {
    id: string
    host_id: string
    template: JSONColumnType<SeriesTemplate>
    rule: JSONColumnType<SeriesRule>
    planned_until: Date
    stopped_at: Generated<Date | null>
    created_by: string
    created_at: Date
  }
  'live.show': ShowTable
  'live.room': RoomTable
  'live.crew': CrewTable
  'live.visitor': VisitorTable
  'live.line': LineTable
  'live.shelf_item': { show_id: string; product_id: string; position: number; added_at: Date }
  'live.clip': ClipTable
  'live.explain_request': {
    show_id: string
    product_id: string
    person_id: string
    at: Date
    met_at: Generated<Date | null>
  }
  'live.question': {
    id: string
    show_id: string
    wording: string
    shape: string[]
    product_id: string | null
    first_at: Date
    last_at: Date
    answering_at: Generated<Date | null>
    answered_at: Generated<Date | null>
  }
  'live.poll': PollTable
  'live.poll_answer': { poll_id: string; person_id: string; choices: number[]; is_right: boolean | null; at: Date }
  'live.question_line': { line_id: string; question_id: string; person_id: string }
} & FollowingTables &
  LectureTables

export type LiveReader = Reader<LiveTables>

export const reading = (db: Database): LiveReader => db.$extendTables<LiveTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<LiveTables> => work.tx.$extendTables<LiveTables>()
