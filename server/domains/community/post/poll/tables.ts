import type { Generated, Selectable } from 'kysely'

import type { PollSort, PostPollReveal } from '#contracts/community'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

/** Rows of `community` that are about what posts ask. No other domain names these tables. */
export type PollTables = {
  'community.poll': {
    post_id: string
    reveal: PostPollReveal
    is_named: boolean
    may_change: boolean
    hours: number
    closes_at: Generated<Date | null>
    closed_at: Generated<Date | null>
    people: Generated<number>
  }
  'community.poll_question': { post_id: string; place: number; sort: PollSort; title: string; most: number }
  'community.poll_choice': {
    id: string
    post_id: string
    question: number
    place: number
    text: string
    media_id: string | null
    votes: Generated<number>
  }
  'community.poll_vote': { post_id: string; person_id: string; voted_at: Date; changed_at: Date }
  'community.poll_pick': {
    post_id: string
    person_id: string
    question: number
    choice_id: string
    is_single: boolean
  }
  'community.poll_text': { post_id: string; person_id: string; question: number; text: string }
}

export type PollRow = Selectable<PollTables['community.poll']>
export type QuestionRow = Selectable<PollTables['community.poll_question']>
export type ChoiceRow = Selectable<PollTables['community.poll_choice']>
export type PollReader = Reader<PollTables>

export const reading = (db: Database): PollReader => db.$extendTables<PollTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<PollTables> => work.tx.$extendTables<PollTables>()
