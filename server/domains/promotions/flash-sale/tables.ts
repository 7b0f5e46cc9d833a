import type { Generated, Selectable } from 'kysely'

import type { ClaimState, FlashSaleState } from '#contracts/promotions'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

/** Rows of flash sales in the PostgreSQL schema `promotions`. */
export type FlashSaleTables = {
  'promotions.flash_sale': {
    id: string
    product_id: string
    show_id: string | null
    rehearsal: boolean
    state: FlashSaleState
    starts_at: Date
    ends_at: Date
    per_person: number
    pay_minutes: number
    for_guests: boolean
    currency: string
    reminders: Generated<number>
    reminded_at: Generated<Date | null>
    closed_at: Generated<Date | null>
    words: string
    created_by: string
    created_at: Date
  }
  'promotions.flash_sale_item': {
    sale_id: string
    variant_id: string
    place: number
    price: number
    usual: number
    allotment: number
    taken: Generated<number>
  }
  'promotions.flash_sale_claim': {
    id: string
    sale_id: string
    variant_id: string
    person_id: string
    quantity: number
    unit_price: number
    state: Generated<ClaimState>
    claimed_at: Date
    pay_until: Date
    order_id: Generated<string | null>
    settled_at: Generated<Date | null>
  }
  'promotions.flash_sale_person': { sale_id: string; person_id: string; most: number; taken: number }
  'promotions.flash_sale_reminder': { sale_id: string; person_id: string; at: Date; told_at: Generated<Date | null> }
}

export type SaleRow = Selectable<FlashSaleTables['promotions.flash_sale']>
export type ItemRow = Selectable<FlashSaleTables['promotions.flash_sale_item']>
export type ClaimRow = Selectable<FlashSaleTables['promotions.flash_sale_claim']>

export type FlashSaleReader = Reader<FlashSaleTables>

export const reading = (db: Database): FlashSaleReader => db.$extendTables<FlashSaleTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<FlashSaleTables> => work.tx.$extendTables<FlashSaleTables>()
