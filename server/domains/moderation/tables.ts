import type { ColumnType, Generated } from 'kysely'

import type {
  CaseReason,
  Decision,
  Evidence,
  JuryOutcome,
  JuryVote,
  RuleAction,
  RuleKind,
  ScreeningReason,
  TemplateAnswer,
  WordAction,
} from '#contracts/moderation'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'
import type { Measure } from './sanction/sanction.ts'

/** Rows of the PostgreSQL schema `moderation`. No other domain names these tables. */
export type ModerationTables = {
  'moderation.word': {
    id: string
    word: string
    plain: string
    action: WordAction
    note: Generated<string>
    hits: Generated<number>
    added_at: Date
    added_by: string
  }
  'moderation.word_list': { single: Generated<boolean>; version: Generated<string> }
  'moderation.rule': {
    id: string
    kind: RuleKind
    value: string
    action: RuleAction
    note: Generated<string>
    hits: Generated<number>
    added_at: Date
    added_by: string
  }
  'moderation.spoken': {
    id: string
    kind: string
    person_id: string
    device_id: string | null
    shape: string
    at: Date
  }
  'moderation.case': {
    id: string
    kind: string
    subject_id: string
    author_id: string
    author_name: string
    scope: string
    place_id: string
    source: 'report' | 'screening'
    reason: CaseReason
    risk: Generated<number>
    screening: ColumnType<ScreeningReason[], string, string>
    evidence: ColumnType<Evidence[], string, string>
    reports: Generated<number>
    weight: Generated<number>
    urgency: Generated<number>
    state: Generated<'open' | 'decided'>
    opened_at: Date
    hidden_at: Date | null
    claimed_by: string | null
    claimed_name: string | null
    claimed_until: Date | null
    first_look_by: string | null
    decision: Decision | null
    decision_id: string | null
    rule: CaseReason | null
    answer: Generated<string>
    until: Date | null
    sanction_id: string | null
    decided_by: string | null
    decided_name: string | null
    decided_at: Date | null
  }
  'moderation.report': {
    id: string
    case_id: string
    kind: string
    subject_id: string
    reporter_id: string
    device_id: string | null
    reason: CaseReason
    note: Generated<string>
    weight: number
    at: Date
    was_right: boolean | null
  }
  'moderation.appeal': {
    id: string
    case_id: string
    first_by: string
    text: string
    at: Date
    outcome: 'upheld' | 'overturned' | null
    answer: Generated<string>
    decided_by: string | null
    decided_name: string | null
    decided_at: Date | null
  }
  'moderation.lot': {
    id: string
    seed: Buffer
    salt_key: Buffer
    commitment: Buffer
    made_at: Date
    jury_id: string | null
  }
  'moderation.jury': {
    id: string
    case_id: string
    lot_id: string
    rule: CaseReason
    seats: number
    eligible: number
    root: Buffer
    opened_by: string
    opened_at: Date
    closes_at: Date
    closed_at: Generated<Date | null>
    outcome: Generated<JuryOutcome | null>
  }
  'moderation.juror': {
    jury_id: string
    person_id: string
    number: number
    vote: Generated<JuryVote | null>
    voted_at: Generated<Date | null>
  }
  'moderation.template': {
    id: string
    decision: Decision
    rule: CaseReason
    minutes: number | null
    answer: ColumnType<TemplateAnswer, string, string>
    place: number
    archived_at: Generated<Date | null>
    changed_by: string
    changed_at: Date
  }
  'moderation.blanked': { person_id: string; name: string; bio: string; avatar: string | null; at: Date }
  'moderation.sanction': {
    id: string
    scope: string
    subject_id: string
    person_id: string
    person_name: string
    device_id: string | null
    measure: Measure
    reason: string
    by_id: string
    by_name: string
    at: Date
    until: Date | null
    lifted_at: Generated<Date | null>
    lifted_by: Generated<string | null>
  }
  'moderation.act': {
    id: string
    at: Date
    by_id: string
    by_name: string
    act: string
    scope: string
    subject_id: string
    person_id: string | null
    person_name: string | null
    line_id: string | null
    text: string | null
    reason: string | null
  }
}

export type ModerationReader = Reader<ModerationTables>

export const reading = (db: Database): ModerationReader => db.$extendTables<ModerationTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<ModerationTables> => work.tx.$extendTables<ModerationTables>()
