import type { Generated } from 'kysely'

import type { RuleAction, RuleKind, WordAction } from '#contracts/moderation'
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
