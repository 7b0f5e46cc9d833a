import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'

import type { Notice } from '#contracts/live'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import type { ShowRow } from '../../show/load.ts'
import { writing } from '../../tables.ts'

/** What the people who reserved are told. */
export interface Telling {
  readonly kind: Notice['kind']
  readonly reason?: string
}

/** Puts a notice into the box of everybody who reserved the show; answers how many. One statement, however many. */
export async function tellReserved(
  work: Work,
  show: Pick<ShowRow, 'id' | 'starts_at'>,
  telling: Telling,
): Promise<number> {
  // Ids grow with time and must differ: this instant, what nobody else has, and each person's place.
  const stem = newId(work.now.getTime()).slice(0, 10) + randomBytes(5).toString('hex')
  const { numAffectedRows = 0n } = await sql`
    insert into live.notice (id, person_id, kind, show_id, starts_at, reason, at)
    select ${stem} || lpad(to_hex(row_number() over (order by person_id)), 6, '0'),
      person_id, ${telling.kind}, show_id, ${show.starts_at}, ${telling.reason ?? null}, ${work.now}
    from live.reservation where show_id = ${show.id}`.execute(writing(work))
  return Number(numAffectedRows)
}
