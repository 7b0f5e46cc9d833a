import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

import type { IntentState, PayMethod, PaymentState, PayOffer, ProviderId } from '#contracts/payments'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'
import type { Unwanted } from './capture/capture.ts'
import type { NoticeAbout } from './notice/notice.ts'
import type { RefundState } from './refund/refund.ts'

type PaymentTable = {
  id: string
  payable_kind: string
  payable_id: string
  buyer_id: string
  title: string
  amount: number
  currency: string
  state: Generated<PaymentState>
  opened_at: Date
  expires_at: Date
  closed_at: Date | null
  closed_for: 'cancelled' | 'expired' | null
  paid_at: Date | null
  capture_id: string | null
}

type IntentTable = {
  id: string
  payment_id: string
  provider: ProviderId
  method: PayMethod
  amount: number
  currency: string
  state: Generated<IntentState>
  started_at: Date
  settled_at: Date | null
  provider_reference: string | null
  offer: JSONColumnType<PayOffer | null, string | null, string | null>
  look_at: Date | null
  looks: Generated<number>
  fault: string | null
}

type CaptureTable = {
  id: string
  intent_id: string
  payment_id: string
  provider: ProviderId
  provider_reference: string
  amount: number
  currency: string
  fate: 'kept' | 'unwanted'
  unwanted_for: Unwanted | null
  captured_at: Date
  recorded_at: Date
  refunding: GeneratedAlways<number>
  refunded: GeneratedAlways<number>
}

type RefundTable = {
  id: string
  capture_id: string
  payment_id: string
  amount: number
  currency: string
  reason: string
  cause: string
  state: Generated<RefundState>
  asked_by: string
  asked_at: Date
  settled_at: Date | null
  settled_by: string | null
  note: string | null
  provider_reference: string | null
  look_at: Date | null
  looks: Generated<number>
  fault: string | null
  attempt: Generated<number>
}

type NoticeTable = {
  id: string
  provider: ProviderId
  notice_id: string
  received_at: Date
  merchant: string
  about: JSONColumnType<NoticeAbout>
  about_kind: GeneratedAlways<NoticeAbout['kind']>
  about_id: GeneratedAlways<string | null>
  body: string | null
  state: Generated<'waiting' | 'done' | 'rejected'>
  outcome: string | null
  worked_at: Date | null
  try_at: Date | null
  tries: Generated<number>
}

type ProviderTable = {
  id: ProviderId
  mode: 'sandbox' | 'live'
  is_offered: boolean
  shown: JSONColumnType<Record<string, string>>
  sealed: Buffer | null
  changed_at: Date
  changed_by: string
}

/** Rows of the PostgreSQL schema `payments`. No other domain names these tables. */
export type PaymentsTables = {
  'payments.payment': PaymentTable
  'payments.intent': IntentTable
  'payments.capture': CaptureTable
  'payments.refund': RefundTable
  'payments.notice': NoticeTable
  'payments.provider': ProviderTable
}

export type PaymentsReader = Reader<PaymentsTables>
export type PaymentsTx = Tx<PaymentsTables>

export const reading = (db: Database): PaymentsReader => db.$extendTables<PaymentsTables>()
export const writing = (work: Work): PaymentsTx => work.tx.$extendTables<PaymentsTables>()
