import type { Generated, JSONColumnType } from 'kysely'

import type { Texts } from '#contracts/catalogue'
import type { Condition, DrawDraft, DrawState, PrizeKind, RedPacketDraft, WinState } from '#contracts/draws'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'
import type { Gift } from './prize/gift.ts'

type DrawTable = {
  id: string
  show_id: string
  host_id: string
  title: string
  state: DrawState
  conditions: JSONColumnType<Condition[]>
  guests_may: boolean
  countdown_seconds: number
  if_show_ends: DrawDraft['ifShowEnds']
  claim_hours: number
  redraws: number
  seed: Buffer
  commitment: Buffer
  entries: Generated<number>
  peaks: Generated<Buffer>
  root: Generated<Buffer | null>
  places: Generated<number>
  created_by: string
  created_at: Date
  opened_at: Generated<Date | null>
  closes_at: Generated<Date | null>
  closed_at: Generated<Date | null>
  drawn_at: Generated<Date | null>
  settled_at: Generated<Date | null>
  cancelled_at: Generated<Date | null>
  cancel_reason: Generated<string | null>
  opens_at: Generated<Date | null>
  open_look_at: Generated<Date | null>
  open_trouble: Generated<string | null>
}

type WinTable = {
  draw_id: string
  position: number
  number: number
  rank: number
  quantity: number
  unit: number
  instead: number | null
  turn: Generated<number>
  person_id: string | null
  state: WinState
  needs_address: boolean
  won_at: Date
  claim_by: Date
  received_at: Generated<Date | null>
  give_at: Date | null
  tries: Generated<number>
  trouble: Generated<string | null>
}

type RedPacketTable = {
  id: string
  show_id: string
  host_id: string
  title: string
  currency: string
  total: number
  shares: number
  split: RedPacketDraft['split']
  valid_days: number
  guests_may: boolean
  followers_only: boolean
  seed: Buffer
  commitment: Buffer
  batch_id: string | null
  taken: Generated<number>
  taken_amount: Generated<number>
  opened_by: string
  opened_at: Date
  ends_at: Date
  ended_at: Generated<Date | null>
}

/** Rows of the PostgreSQL schema `draws`. No other domain names these tables. */
export type DrawsTables = {
  'draws.draw': DrawTable
  'draws.prize': {
    draw_id: string
    rank: number
    kind: PrizeKind
    title: JSONColumnType<Texts>
    image_url: string | null
    quantity: number
    gift: JSONColumnType<Gift>
  }
  'draws.entry': {
    draw_id: string
    number: number
    person_id: string | null
    entered_as: string | null
    salt: Buffer | null
    hash: Buffer
    at: Date
  }
  'draws.win': WinTable
  'draws.red_packet': RedPacketTable
  'draws.planned_packet': {
    id: string
    show_id: string
    draft: JSONColumnType<RedPacketDraft>
    opens_at: Date | null
    look_at: Date | null
    trouble: Generated<string | null>
    created_by: string
    created_at: Date
  }
  'draws.share': {
    packet_id: string
    number: number
    amount: number
    person_id: string | null
    taken_at: Date | null
    valid_until: Date | null
    received_at: Date | null
    give_at: Date | null
    tries: number
    trouble: string | null
  }
}

export type DrawsReader = Reader<DrawsTables>

export const reading = (db: Database): DrawsReader => db.$extendTables<DrawsTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<DrawsTables> => work.tx.$extendTables<DrawsTables>()
