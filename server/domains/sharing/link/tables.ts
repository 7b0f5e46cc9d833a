import type { Generated, GeneratedAlways, Selectable } from 'kysely'

import type { ShareChannel, ShareKind } from '#contracts/sharing'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

/** Rows of `sharing` that are about links. No other domain names these tables. */
export type LinkTables = {
  'sharing.link_setting': { single: Generated<boolean>; remember_days: number }
  'sharing.share_link': {
    token: string
    serial: GeneratedAlways<number>
    sharer_id: string
    kind: ShareKind
    subject_id: string
    channel: ShareChannel
    is_given: Generated<boolean>
    visits: Generated<number>
    visited_at: Generated<Date | null>
    made_at: Date
    erased_at: Generated<Date | null>
  }
  'sharing.share_visit': {
    token: string
    day: string
    visitor_key: string
    person_key: string | null
    place_key: string
    is_member: boolean
    at: Date
  }
  'sharing.share_touch': {
    person_id: string
    first_token: string
    first_at: Date
    last_token: string
    last_at: Date
  }
  'sharing.share_newcomer': { person_id: string; token: string; at: Date }
  'sharing.share_order': {
    order_id: string
    token: string
    first_token: string | null
    buyer_id: string | null
    currency: string
    total: number
    paid: Generated<number | null>
    refunded: Generated<number>
    placed_at: Date
    paid_at: Generated<Date | null>
  }
}

export type LinkRow = Selectable<LinkTables['sharing.share_link']>
export type LinkReader = Reader<LinkTables>

export const reading = (db: Database): LinkReader => db.$extendTables<LinkTables>()
export const writing = (work: Work): Tx<LinkTables> => work.tx.$extendTables<LinkTables>()
