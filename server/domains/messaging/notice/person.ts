import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { takeOut } from './take-back.ts'
import { countPeople } from './tell.ts'

/** Gives a guest's notices to the member they became, and puts the member where the guest stood in others' bundles. */
async function merge(work: Work, fromId: string, intoId: string): Promise<void> {
  const ids = await lockBundlesOf(work, fromId)
  await sql`
    delete from messaging.notice_by as old where person_id = ${fromId} and exists (
      select from messaging.notice_by as own where own.person_id = ${intoId} and own.notice_id = old.notice_id)`.execute(
    work.tx,
  )
  await sql`update messaging.notice_by set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
  await countPeople(work, ids)
  // Both were told of the same by others and have not read it: the member's own stays.
  await sql`
    delete from messaging.notice as old where person_id = ${fromId} and is_bundle and read_at is null and exists (
      select from messaging.notice as own where own.person_id = ${intoId} and own.kind = old.kind
        and own.about_kind = old.about_kind and own.about_id = old.about_id and own.is_bundle and own.read_at is null)`.execute(
    work.tx,
  )
  await sql`update messaging.notice set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
}

async function lockBundlesOf(work: Work, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from messaging.notice
    where id in (select notice_id from messaging.notice_by where person_id = ${personId})
    order by person_id for update`.execute(work.tx)
  return rows.map(({ id }) => id)
}

/** What somebody was told goes, and nobody is told of them any more. */
async function erase(work: Work, personId: string): Promise<void> {
  await takeOut(work, await lockBundlesOf(work, personId), personId)
  await sql`delete from messaging.notice where person_id = ${personId}`.execute(work.tx)
}

/** What is done with what the box keeps of a person. */
export const noticePerson = {
  merge,
  erase,
  async export(db, personId) {
    const { rows } = await sql`
      select kind, about_kind as "aboutKind", about_id as "aboutId", detail as "values", people, at, read_at as "readAt"
      from messaging.notice where person_id = ${personId} order by at`.execute(db)
    return { notices: rows }
  },
} as const satisfies Omit<Contributor, 'domain'>
