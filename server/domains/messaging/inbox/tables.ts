import type { Generated, JSONColumnType } from 'kysely'

import type { CaseEvent, ServiceRules } from '#contracts/messaging'
import type { Standing } from './case/case.ts'

/** Rows of the PostgreSQL schema `messaging` that service is kept in. */
export type ServiceTables = {
  'messaging.service_case': Standing & {
    conversation_id: string
    skill: string | null
    tags: string[]
    voice_seq: number | null
  }
  'messaging.service_answer': {
    conversation_id: string
    asked_seq: number
    asked_at: Date
    due_at: Date | null
    is_first: boolean
    answered_at: Date
    worked_ms: number
    agent_id: string
    by_voice: boolean
  }
  'messaging.service_event': {
    id: string
    conversation_id: string
    at: Date
    kind: CaseEvent['kind']
    by_id: string | null
    to_id: string | null
    text: Generated<string>
  }
  'messaging.service_rating': {
    conversation_id: string
    round: number
    asked_at: Date
    agent_id: string
    score: number | null
    comment: Generated<string>
    rated_at: Date | null
  }
  'messaging.service_agent': {
    person_id: string
    is_present: boolean
    skills: string[]
    most: number
    turn_at: Date | null
  }
  'messaging.canned_answer': { id: string; shortcut: string; text: string; changed_at: Date; changed_by: string }
  'messaging.service_rules': { single: Generated<boolean>; rules: JSONColumnType<ServiceRules> }
}
