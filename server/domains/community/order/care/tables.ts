import type { ColumnType, Generated, Selectable } from 'kysely'

import type { CareAct } from '#contracts/community'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

type CareTables = {
  'community.care_act': {
    id: string
    act: CareAct
    person_id: string
    as_core: boolean
    circle_id: string | null
    kind: string
    subject_id: string
    author_id: string
    note: Generated<string>
    topic_id: Generated<string | null>
    is_added: Generated<boolean | null>
    into_id: Generated<string | null>
    case_id: Generated<string | null>
    period: ColumnType<string, string, never>
    nth: number
    at: Date
    undone_at: Generated<Date | null>
    undone_by: Generated<string | null>
    was_right: Generated<boolean | null>
  }
  'community.topic': { id: string; name: string }
}

export type CareRow = Selectable<CareTables['community.care_act']>

export const reading = (db: Database) => db.$extendTables<CareTables>()
export const writing = (work: Pick<Work, 'tx'>) => work.tx.$extendTables<CareTables>()
