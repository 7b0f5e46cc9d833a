import { type RawBuilder, sql } from 'kysely'

import type { Work } from '#platform/work'

/** Now, or what a column says where that is later: who waited for a row looked at the clock before whoever went first. */
export function noEarlierThan({ now }: Work, column: string): RawBuilder<Date> {
  return sql<Date>`greatest(${now}::timestamptz, ${sql.ref(column)})`
}
