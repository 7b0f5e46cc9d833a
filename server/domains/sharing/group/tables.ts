import type { Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely'

import type { FieldChange, Texts } from '#contracts/catalogue'
import type { GroupOfferDraft, GroupOfferHistory, GroupState, SeatState } from '#contracts/sharing'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

type Items = JSONColumnType<GroupOfferDraft['items']>

type OfferTable = {
  id: string
  serial: GeneratedAlways<number>
  version: Generated<number>
  state: 'draft' | 'active' | 'paused' | 'ended'
  product_id: string
  currency: string
  steps: number[]
  items: Items
  window_minutes: number
  per_person: number
  most_pieces: number
  new_only: boolean
  show_id: string | null
  reward_batch_id: string | null
  starts_at: Date
  ends_at: Date | null
  title: JSONColumnType<Texts>
  words: string
  is_demo: Generated<boolean>
  created_by: string
  created_at: Date
  changed_at: Date
}

type GroupTable = {
  id: string
  offer_id: string
  leader_id: string
  state: GroupState
  steps: number[]
  items: Items
  size: number
  needs: number
  taken: Generated<number>
  paid: Generated<number>
  by_house: Generated<boolean>
  made_at: Date
  opened_at: Date | null
  ends_at: Date | null
  closed_at: Date | null
  why: 'expired' | 'left' | null
  rewarded: 'given' | 'none-left' | null
}

type SeatTable = {
  order_id: string
  group_id: string
  offer_id: string
  person_id: string
  twin: Generated<number>
  state: Generated<SeatState>
  variant_id: string
  quantity: number
  prices: number[]
  back: Generated<number>
  worth: Generated<number>
  taken_at: Date
  paid_at: Date | null
  ended_at: Date | null
  refund: 'pending' | 'done' | 'failed' | null
}

/** Rows of group buys in the PostgreSQL schema `sharing`. */
export type GroupTables = {
  'sharing.group_setting': { single: Generated<boolean>; house_may_complete: boolean }
  'sharing.group_offer': OfferTable
  'sharing.group_offer_change': {
    offer_id: string
    version: number
    actor_id: string
    actor_name: string
    at: Date
    act: GroupOfferHistory['act']
    changes: JSONColumnType<FieldChange[]>
  }
  'sharing.group_launch': {
    id: string
    offer_id: string
    show_id: string
    launched_by: string
    launched_at: Date
    withdrawn_at: Date | null
  }
  'sharing.group': GroupTable
  'sharing.group_seat': SeatTable
  'sharing.group_offer_person': { offer_id: string; person_id: string; most: number; taken: Generated<number> }
}

export type OfferRow = Selectable<OfferTable>
export type GroupRow = Selectable<GroupTable>
export type SeatRow = Selectable<SeatTable>

export type GroupReader = Reader<GroupTables>
export const reading = (db: Database): GroupReader => db.$extendTables<GroupTables>()
export const writing = (work: Work): Tx<GroupTables> => work.tx.$extendTables<GroupTables>()
