import type { Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely'

import type { Texts } from '#contracts/catalogue'
import type {
  EffectCard,
  GatheringMeasure,
  GatheringQuestion,
  GatheringVerdict,
  WarmUpStep,
} from '#contracts/gatherings'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

/** Rows of the PostgreSQL schema `gatherings`. No other domain names these tables. */
export type GatheringsTables = {
  'gatherings.gathering': {
    id: string
    serial: GeneratedAlways<number>
    version: Generated<number>
    state: Generated<'draft' | 'open' | 'cancelled'>
    title: JSONColumnType<Texts>
    words: string
    about: string
    kind: 'online' | 'offline'
    place: string
    link: string | null
    starts_at: Date
    ends_at: Date
    sign_up_until: Date
    capacity: number
    taken: Generated<number>
    goal: string
    measure: GatheringMeasure
    target: number | null
    bought_days: number
    active_days: number
    buyers_only: boolean
    questions: JSONColumnType<GatheringQuestion[]>
    thanks: string
    reward_batch_id: string | null
    opened_at: Generated<Date | null>
    invited_at: Generated<Date | null>
    cancel_reason: Generated<string | null>
    results: Generated<string | null>
    results_at: Generated<Date | null>
    verdict: Generated<GatheringVerdict | null>
    verdict_note: Generated<string | null>
    verdict_by: Generated<string | null>
    verdict_by_name: Generated<string | null>
    verdict_at: Generated<Date | null>
    verdict_card: JSONColumnType<EffectCard> | null
    hidden_at: Generated<Date | null>
    is_demo: Generated<boolean>
    created_by: string
    created_at: Date
    changed_at: Date
  }
  'gatherings.step': {
    id: string
    gathering_id: string
    kind: WarmUpStep['kind']
    at: Date
    text: string
    sent_at: Generated<Date | null>
    people: Generated<number | null>
  }
  'gatherings.invited': { gathering_id: string; person_id: string }
  'gatherings.sign_up': {
    id: string
    gathering_id: string
    person_id: string
    serial: Generated<number>
    state: 'going' | 'waiting' | 'left'
    answers: string[]
    code: string
    signed_at: Date
    came_at: Generated<Date | null>
    came_by: Generated<string | null>
    thanked_at: Generated<Date | null>
    coupon_id: Generated<string | null>
    reward_missed: Generated<boolean>
  }
  'gatherings.feedback': {
    gathering_id: string
    person_id: string
    stars: number
    again: boolean
    text: string
    at: Date
  }
}

export type GatheringRow = Selectable<GatheringsTables['gatherings.gathering']>
export type SignUpRow = Selectable<GatheringsTables['gatherings.sign_up']>
export type GatheringsReader = Reader<GatheringsTables>

export const reading = (db: Database): GatheringsReader => db.$extendTables<GatheringsTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<GatheringsTables> => work.tx.$extendTables<GatheringsTables>()
