import type { Generated } from 'kysely'

import type { LaunchKind } from '#contracts/analytics'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'
import type { Measure } from './tally/tally.ts'

/** Rows of the PostgreSQL schema `analytics`. No other domain names these tables. */
export type AnalyticsTables = {
  'analytics.tally': {
    show_id: string
    minute: Date
    product_id: string
    measure: Measure
    currency: string
    count: number
  }
  'analytics.sold': {
    order_id: string
    show_id: string
    variant_id: string
    product_id: string
    person_id: string | null
    quantity: number
    total: number
    currency: string
    placed_at: Date
    paid_at: Generated<Date | null>
    refunded: Generated<number>
  }
  'analytics.launch': {
    id: string
    show_id: string
    kind: LaunchKind
    title: Generated<string>
    product_id: Generated<string | null>
    batch_id: Generated<string | null>
    offer_id: Generated<string | null>
    opened_at: Generated<Date | null>
    closed_at: Generated<Date | null>
    sold_out_at: Generated<Date | null>
    people: Generated<number>
    winners: Generated<number>
    amount: Generated<number>
    currency: Generated<string>
  }
  'analytics.coupon': {
    coupon_id: string
    launch_id: string
    person_id: string | null
    claimed_at: Date
    order_id: Generated<string | null>
    discount: Generated<number>
  }
  'analytics.seat': {
    order_id: string
    offer_id: string
    group_id: string
    at: Date
    is_leader: boolean
    is_completed: Generated<boolean>
  }
  'analytics.follow': { show_id: string; person_id: string; at: Date }
  'analytics.click_person': {
    show_id: string
    product_id: string
    is_replay: boolean
    person_id: string
    first_at: Date
  }
  'analytics.note': { show_id: string; again: string; otherwise: string; written_by: string; written_at: Date }
}

export type AnalyticsReader = Reader<AnalyticsTables>

export const reading = (db: Database): AnalyticsReader => db.$extendTables<AnalyticsTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<AnalyticsTables> => work.tx.$extendTables<AnalyticsTables>()
