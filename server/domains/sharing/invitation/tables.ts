import type { Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely'

import type { Texts } from '#contracts/catalogue'
import type { GivenWhen, InvitationState, Signal } from '#contracts/sharing'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

type CampaignTable = {
  id: string
  serial: GeneratedAlways<number>
  version: Generated<number>
  state: 'active' | 'paused' | 'ended'
  title: JSONColumnType<Texts>
  words: string
  given_when: GivenWhen
  least: number
  within_days: number
  inviter_batch_id: string | null
  invited_batch_id: string | null
  per_day: number
  per_inviter: number
  budget: number
  review_at: number
  starts_at: Date
  ends_at: Date
  created_at: Date
  changed_at: Date
}

type InvitationTable = {
  id: string
  serial: GeneratedAlways<number>
  campaign_id: string
  token: string
  inviter_id: string
  invited_id: string
  state: InvitationState
  score: Generated<number>
  signals: JSONColumnType<Signal[], string | undefined, string>
  order_id: string | null
  order_paid: number | null
  order_refunded: Generated<number>
  day: string | null
  day_number: number | null
  day_most: number | null
  own_number: number | null
  own_most: number | null
  budget_number: number | null
  budget_most: number | null
  inviter_coupon_id: string | null
  invited_coupon_id: string | null
  reason: string | null
  decided_by: string | null
  decided_by_name: string | null
  accepted_at: Date
  joined_at: Date | null
  changed_at: Date
}

/** Rows of `sharing` that are about invitations. No other domain names these tables. */
export type InvitationTables = {
  'sharing.campaign': CampaignTable
  'sharing.invitation': InvitationTable
  'sharing.share_link': { token: string; sharer_id: string; kind: string; erased_at: Date | null }
  'sharing.network_seen': { person_id: string; network_key: string; seen_at: Date }
}

export type CampaignRow = Selectable<CampaignTable>
export type InvitationRecord = Selectable<InvitationTable>
export type InvitationReader = Reader<InvitationTables>

export const reading = (db: Database): InvitationReader => db.$extendTables<InvitationTables>()
export const writing = (work: Work): Tx<InvitationTables> => work.tx.$extendTables<InvitationTables>()
