import type { Selectable } from 'kysely'

import type { ModerationReader, ModerationTables } from '../tables.ts'

export type ActRow = Selectable<ModerationTables['moderation.act']>

/** Which acts; `after` is the id of the last one seen, lists run from the newest. */
export interface ActFilter {
  readonly scope?: string | undefined
  readonly subjectId?: string | undefined
  readonly personId?: string | undefined
  readonly byId?: string | undefined
  readonly act?: string | undefined
  readonly from?: Date | undefined
  readonly until?: Date | undefined
  readonly after?: string | undefined
}

/** Acts of order, newest first, at most `limit`. */
export function findActs(reader: ModerationReader, filter: ActFilter, limit: number): Promise<ActRow[]> {
  const { scope, subjectId, personId, byId, act, from, until, after } = filter
  return reader
    .selectFrom('moderation.act')
    .selectAll()
    .$if(scope !== undefined, (query) => query.where('scope', '=', scope ?? ''))
    .$if(subjectId !== undefined, (query) => query.where('subject_id', '=', subjectId ?? ''))
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .$if(byId !== undefined, (query) => query.where('by_id', '=', byId ?? ''))
    .$if(act !== undefined, (query) => query.where('act', '=', act ?? ''))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? null))
    .$if(until !== undefined, (query) => query.where('at', '<', until ?? null))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
