import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/** Gives what a guest did in shows to the member they became; what both did was done by one person. */
export async function mergeInReports(work: Work, fromId: string, intoId: string): Promise<void> {
  for (const table of ['sold', 'coupon'])
    await sql`update ${sql.table(`analytics.${table}`)} set person_id = ${intoId} where person_id = ${fromId}`.execute(
      work.tx,
    )
  await sql`
    with old as (delete from analytics.follow where person_id = ${fromId} returning show_id, at)
    insert into analytics.follow (show_id, person_id, at) select show_id, ${intoId}, at from old
    on conflict do nothing`.execute(work.tx)
  await sql`
    with old as (delete from analytics.click_person where person_id = ${fromId} returning *)
    insert into analytics.click_person (show_id, product_id, is_replay, person_id, first_at)
    select show_id, product_id, is_replay, ${intoId}, first_at from old
    on conflict do nothing`.execute(work.tx)
}

/** What this domain keeps of a person beside what orders, promotions and live keep already. */
async function exportPerson(db: Database, personId: string): Promise<unknown> {
  const { rows } = await sql`
    select show_id as "showId", product_id as "productId", is_replay as "inReplay", first_at as "firstAt"
    from analytics.click_person where person_id = ${personId} order by first_at`.execute(db)
  return { productsOpened: rows }
}

/** Forgets who it was; the numbers stay. */
export async function eraseInReports(work: Work, personId: string): Promise<void> {
  for (const table of ['sold', 'coupon'])
    await sql`update ${sql.table(`analytics.${table}`)} set person_id = null where person_id = ${personId}`.execute(
      work.tx,
    )
  for (const table of ['follow', 'click_person'])
    await sql`delete from ${sql.table(`analytics.${table}`)} where person_id = ${personId}`.execute(work.tx)
}

/** What is done with what this domain keeps of a person, in the transaction of the merging or erasing itself. */
export const analyticsPerson: Contributor = {
  domain: 'analytics',
  merge: mergeInReports,
  export: exportPerson,
  erase: eraseInReports,
}
