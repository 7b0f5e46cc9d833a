import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

import type { FieldChange, Texts } from '#contracts/catalogue'
import type { Benefit, Conditions, PromotionHistory, Scope, Stacking } from '#contracts/promotions'
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

/** Rows of the PostgreSQL schema `promotions`. No other domain names these tables. */
export type PromotionsTables = {
  'promotions.edition': { is_only: Generated<boolean>; edition: string }
  'promotions.promotion': PromotionTable
  'promotions.promotion_change': {
    promotion_id: string
    version: number
    actor_id: string
    actor_name: string
    at: Date
    act: PromotionHistory['act']
    changes: Json<FieldChange[]>
  }
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
}

export type PromotionsReader = Reader<PromotionsTables>
export type PromotionsTx = Tx<PromotionsTables>

export const reading = (db: Database): PromotionsReader => db.$extendTables<PromotionsTables>()
export const writing = (work: Work): PromotionsTx => work.tx.$extendTables<PromotionsTables>()
