import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

import type { FieldChange, Texts } from '#contracts/catalogue'
import type {
  Benefit,
  Conditions,
  CouponBenefit,
  CouponSource,
  PromotionHistory,
  ReturnRule,
  Scope,
  Stacking,
  Validity,
} from '#contracts/promotions'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

type Json<T extends object> = JSONColumnType<T>

type PromotionTable = {
  id: string
  serial: GeneratedAlways<number>
  version: Generated<number>
  state: 'active' | 'paused' | 'ended'
  title: Json<Texts>
  words: string
  currency: string
  benefit: Json<Benefit>
  conditions: Json<Conditions>
  scope: Json<Scope>
  stacking: Json<Stacking>
  priority: number
  at_most: number | null
  starts_at: Date
  ends_at: Date | null
  uses_limit: number | null
  uses_per_person: number | null
  uses: Generated<number>
  is_demo: Generated<boolean>
  created_at: Date
  changed_at: Date
}

type CouponBatchTable = {
  id: string
  serial: GeneratedAlways<number>
  version: Generated<number>
  state: 'active' | 'paused' | 'ended'
  title: Json<Texts>
  words: string
  currency: string
  benefit: Json<CouponBenefit>
  threshold: number
  scope: Json<Scope>
  stacking: Json<Stacking>
  total: number | null
  per_person: number
  validity: Json<Validity>
  claims_from: Date
  claims_until: Date | null
  return_rule: Json<ReturnRule>
  members_only: boolean
  is_listed: boolean
  claimed: Generated<number>
  is_demo: Generated<boolean>
  created_at: Date
  changed_at: Date
}

type CouponTable = {
  id: string
  batch_id: string
  person_id: string
  number: number | null
  most: number | null
  state: 'usable' | 'used' | 'lost'
  source: CouponSource
  cause: string | null
  drop_id: string | null
  code: string | null
  claimed_at: Date
  valid_from: Date
  valid_until: Date
  order_id: string | null
  used_at: Date | null
  worth: Generated<number | null>
}

type ChangeTable = {
  version: number
  actor_id: string
  actor_name: string
  at: Date
  act: PromotionHistory['act']
  changes: Json<FieldChange[]>
}

/** Rows of the PostgreSQL schema `promotions`. No other domain names these tables. */
export type PromotionsTables = {
  'promotions.edition': { is_only: Generated<boolean>; edition: string }
  'promotions.promotion': PromotionTable
  'promotions.promotion_change': ChangeTable & { promotion_id: string }
  'promotions.promotion_use': {
    promotion_id: string
    order_id: string
    person_id: string
    discount: number
    number: number | null
    most: number | null
    is_counted: boolean
    at: Date
    returned_at: Date | null
  }
  'promotions.coupon_batch': CouponBatchTable
  'promotions.coupon_batch_change': ChangeTable & { batch_id: string }
  'promotions.coupon_code': {
    code: string
    serial: GeneratedAlways<number>
    batch_id: string
    partner: string
    most: number | null
    claimed: Generated<number>
    created_at: Date
  }
  'promotions.coupon_drop': {
    id: string
    show_id: string
    batch_id: string
    quantity: number | null
    claimed: Generated<number>
    followers_only: boolean
    opened_by: string
    opened_at: Date
    closes_at: Date | null
    closed_at: Date | null
  }
  'promotions.coupon': CouponTable
  'promotions.coupon_use': {
    coupon_id: string
    batch_id: string
    order_id: string
    discount: number
    sales: Generated<number>
    used_at: Date
    returned_at: Date | null
    returned_as: 'usable' | 'lost' | null
  }
}

export type PromotionsReader = Reader<PromotionsTables>
export type PromotionsTx = Tx<PromotionsTables>

export const reading = (db: Database): PromotionsReader => db.$extendTables<PromotionsTables>()
export const writing = (work: Work): PromotionsTx => work.tx.$extendTables<PromotionsTables>()
