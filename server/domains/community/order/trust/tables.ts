import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

import type { TrustNeeds, TrustRights } from '#contracts/community'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

type TrustTables = {
  'community.trust_day': {
    person_id: string
    day: string
    posts: Generated<number>
    comments: Generated<number>
    likes_given: Generated<number>
    likes_received: Generated<number>
    against: Generated<number>
  }
  'community.trust': {
    person_id: string
    earned: number
    given: number | null
    given_by: string | null
    level: GeneratedAlways<number>
    changed_at: Date
  }
  'community.trust_needs': {
    single: Generated<boolean>
    needs: ColumnType<TrustNeeds, string, string>
    changed_by: string
    changed_at: Date
  }
  'community.trust_rights': {
    single: Generated<boolean>
    rights: ColumnType<TrustRights, string, string>
    changed_by: string
    changed_at: Date
  }
}

export const reading = (db: Database) => db.$extendTables<TrustTables>()
export const writing = (work: Pick<Work, 'tx'>) => work.tx.$extendTables<TrustTables>()
