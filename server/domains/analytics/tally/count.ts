import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { statedIn } from '../stated.ts'
import { type Count, minuteOf } from './tally.ts'

/**
 * Adds what the fact that is heard says to its minutes, once: hearing it again changes nothing. Answers whether it was new.
 * One statement, because a busy room is heard many times a second.
 */
export async function countFact(work: Work, counts: readonly Count[]): Promise<boolean> {
  const { id, at } = statedIn(work)
  const { rows } = await sql<{ isNew: boolean }>`
    with fresh as (
      insert into analytics.counted (fact_id, at) values (${id}, ${at}) on conflict do nothing returning fact_id
    ), added as (
      insert into analytics.tally as so_far (show_id, minute, product_id, measure, currency, count)
      ${told(counts)} cross join fresh ${summed}
    )
    select exists (select from fresh) as "isNew"`.execute(work.tx)
  return rows[0]?.isNew ?? false
}

/** Adds to minutes, those in the order of their keys first, so that two nodes never wait for each other in a ring. */
export async function add(work: Pick<Work, 'tx'>, counts: readonly Count[]): Promise<void> {
  await sql`
    insert into analytics.tally as so_far (show_id, minute, product_id, measure, currency, count)
    ${told(counts)} ${summed}`.execute(work.tx)
}

function told(counts: readonly Count[]) {
  const rows = counts.filter(({ by }) => by > 0).map(rowOf)
  return sql`
    select show_id, minute, product_id, measure, currency, sum(by)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as told (show_id text, minute timestamptz, product_id text, measure text, currency text, by bigint)`
}

const summed = sql`
  group by 1, 2, 3, 4, 5
  order by 1, 2, 3, 4, 5
  on conflict (show_id, minute, product_id, measure, currency) do update
    set count = so_far.count + excluded.count`

function rowOf({ showId, at, measure, by, productId = '', currency = '' }: Count) {
  return { show_id: showId, minute: minuteOf(at), product_id: productId, measure, currency, by }
}
