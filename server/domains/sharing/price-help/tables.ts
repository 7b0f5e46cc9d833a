import type { Generated, GeneratedAlways, Selectable } from 'kysely'

import type { BuyAt, CutShape, HelpState } from '#contracts/sharing'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

type HelpOfferTable = {
  id: string
  serial: GeneratedAlways<number>
  version: Generated<number>
  state: 'active' | 'paused' | 'ended'
  product_id: string
  variant_id: string
  words: string
  currency: string
  start_price: number
  floor_price: number
  needed: number
  new_needed: number
  shape: CutShape
  buy_at: BuyAt
  starts_at: Date
  ends_at: Date
  call_hours: number
  calls_per_person: number
  helps_per_day: number
  for_guests: boolean
  total: number | null
  taken: Generated<number>
  created_by: string
  created_at: Date
  changed_at: Date
}

type PriceHelpTable = {
  id: string
  serial: GeneratedAlways<number>
  offer_id: string
  person_id: string
  number: number
  most: number
  state: Generated<HelpState>
  variant_id: string
  start_price: number
  floor_price: number
  needed: number
  new_needed: number
  shape: CutShape
  buy_at: BuyAt
  for_guests: boolean
  helps_per_day: number
  helped: Generated<number>
  new_helpers: Generated<number>
  cut: Generated<number>
  opened_at: Date
  ends_at: Date
  order_id: Generated<string | null>
  settled_at: Generated<Date | null>
}

/** Rows of `sharing` that are about price help. No other domain names these tables. */
export type HelpTables = {
  'sharing.help_offer': HelpOfferTable
  'sharing.price_help': PriceHelpTable
  'sharing.help_given': {
    help_id: string
    helper_id: string
    place: number
    cut: number
    is_new: boolean
    device_key: string | null
    at: Date
  }
  'sharing.help_day': { person_id: string; day: string; helps: number; most: number }
}

export type OfferRow = Selectable<HelpOfferTable>
export type HelpRow = Selectable<PriceHelpTable>
export type HelpReader = Reader<HelpTables>

export const reading = (db: Database): HelpReader => db.$extendTables<HelpTables>()
export const writing = (work: Work): Tx<HelpTables> => work.tx.$extendTables<HelpTables>()
