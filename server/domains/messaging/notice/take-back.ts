import { sql } from 'kysely'

import type { NoticeKind } from '#contracts/messaging'
import type { Work } from '#platform/work'
import { type About, countPeople } from './tell.ts'

/** What was told of somebody who has taken it back: a like, a follow. */
export interface Untelling {
  readonly kind: NoticeKind
  readonly personIds: readonly string[]
  readonly about: About
  readonly byId: string
}

/** Takes somebody out of the bundles that were not read yet; one that nobody is left in goes. */
export async function untell(work: Work, { kind, personIds, about, byId }: Untelling): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from messaging.notice
    where about_kind = ${about.kind} and about_id = ${about.id} and kind = ${kind} and person_id = any(${personIds})
      and is_bundle and read_at is null
    order by person_id for update`.execute(work.tx)
  await takeOut(
    work,
    rows.map(({ id }) => id),
    byId,
  )
}

/** Takes a person out of bundles whose rows are locked. */
export async function takeOut(work: Work, ids: readonly string[], byId: string): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from messaging.notice_by where notice_id = any(${ids}) and person_id = ${byId}`.execute(work.tx)
  await countPeople(work, ids)
  await sql`delete from messaging.notice where id = any(${ids}) and people = 0`.execute(work.tx)
}

/** Removes everything that was told about a thing which is gone, with whatever it quoted. */
export async function forget(work: Work, about: About): Promise<void> {
  await sql`delete from messaging.notice where about_kind = ${about.kind} and about_id = ${about.id}`.execute(work.tx)
}

/** Takes the words of somebody out of what was told about a thing, read or not; the notice itself stays for the others in it. */
export async function forgetText(work: Work, about: About, text: string): Promise<void> {
  if (text === '') return
  await sql`
    update messaging.notice set detail = detail - 'text'
    where about_kind = ${about.kind} and about_id = ${about.id} and detail->>'text' = ${text}`.execute(work.tx)
}
