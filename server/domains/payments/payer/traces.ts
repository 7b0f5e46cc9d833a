import { sql } from 'kysely'

import type { Trace } from '#domains/sharing/index'
import type { Database } from '#platform/db/database'

/** From which accounts these people have paid, as hashes: two people with one account may be one. */
export async function findAccountTraces(
  db: Database,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Trace[]>> {
  const { rows } = await sql<{ person_id: string; account_key: string }>`
    select person_id, account_key from payments.payer where person_id = any(${[...personIds]})`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ person_id }) => person_id)].map(([personId, own]) => [
      personId,
      own.map(({ account_key: key }) => ({ kind: 'account', key })),
    ]),
  )
}
