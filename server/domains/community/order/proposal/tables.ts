import type { Generated, Selectable } from 'kysely'

import type { BallotChoice, ProposalState } from '#contracts/community'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

type ProposalTables = {
  'community.rule_proposal': {
    id: string
    circle_id: string | null
    by_id: string
    before: string[]
    rules: string[]
    reason: string
    state: ProposalState
    opened_at: Date
    until: Date | null
    from_level: number
    supporters_needed: number
    discuss_hours: number
    vote_hours: number
    quorum_percent: number
    share_percent: number
    is_secret: boolean
    supporters: Generated<number>
    yes: Generated<number>
    no: Generated<number>
    abstain: Generated<number>
    eligible: Generated<number | null>
    answer: Generated<string>
    settled_by: Generated<string | null>
    settled_at: Generated<Date | null>
  }
  'community.rule_supporter': { proposal_id: string; person_id: string }
  'community.rule_ballot': { proposal_id: string; person_id: string; is_secret: boolean; choice: BallotChoice | null }
  'community.house_rules': { single: Generated<boolean>; rules: string[]; version: number; changed_at: Date }
  'community.house_rules_edition': { version: number; rules: string[]; changed_at: Date }
  'community.house_rules_seen': { person_id: string; version: number }
}

export type ProposalRow = Selectable<ProposalTables['community.rule_proposal']>

export const reading = (db: Database) => db.$extendTables<ProposalTables>()
export const writing = (work: Pick<Work, 'tx'>) => work.tx.$extendTables<ProposalTables>()
