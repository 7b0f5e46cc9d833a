import type { Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely'

import type {
  CooperationState,
  DeliverableDraft,
  DeliverableState,
  DeliverableTurn,
  KolState,
  Presence,
} from '#contracts/partners'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

/** Rows of the PostgreSQL schema `partners`. No other domain names these tables. */
export type PartnersTables = {
  'partners.kol': {
    person_id: string
    serial: GeneratedAlways<number>
    state: Generated<KolState>
    about: string
    fields: string[]
    presences: JSONColumnType<Presence[]>
    contact: string
    note: string
    words: string
    version: Generated<number>
    created_at: Date
  }
  'partners.cooperation': {
    id: string
    serial: GeneratedAlways<number>
    kol_id: string
    state: CooperationState
    title: string
    goal: string
    brief: string
    disclosure: string
    product_ids: string[]
    fee: number
    currency: string
    starts_at: Date
    ends_at: Date
    version: Generated<number>
    pieces: Generated<number>
    approved: Generated<number>
    made_by: string
    made_at: Date
    offered_at: Generated<Date | null>
    answered_at: Generated<Date | null>
    closed_at: Generated<Date | null>
    reason: Generated<string | null>
  }
  'partners.deliverable': {
    id: string
    cooperation_id: string
    place: number
    kind: DeliverableDraft['kind']
    title: string
    due_at: Date
    state: Generated<DeliverableState>
    url: Generated<string | null>
    submitted_at: Generated<Date | null>
    approved_at: Generated<Date | null>
    soon_told_at: Generated<Date | null>
    late_told_at: Generated<Date | null>
  }
  'partners.deliverable_turn': {
    id: GeneratedAlways<number>
    deliverable_id: string
    act: DeliverableTurn['act']
    by_id: string
    by_name: string
    at: Date
    url: string | null
    text: string | null
  }
  'partners.tracked_link': { cooperation_id: string; product_id: string; token: string }
}

export type KolRow = Selectable<PartnersTables['partners.kol']>
export type CooperationRow = Selectable<PartnersTables['partners.cooperation']>
export type DeliverableRow = Selectable<PartnersTables['partners.deliverable']>
export type PartnersReader = Reader<PartnersTables>

export const reading = (db: Database): PartnersReader => db.$extendTables<PartnersTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<PartnersTables> => work.tx.$extendTables<PartnersTables>()
