import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { writing } from '../tables.ts'

/** Marks the named notices of the acting person as read, or all; those read before keep their time. Answers how many. */
export async function markRead(work: Work, ids: readonly string[] | undefined): Promise<number> {
  const { numUpdatedRows } = await writing(work)
    .updateTable('messaging.notice')
    .set({ read_at: work.now })
    .where('person_id', '=', work.actor.id)
    .where('read_at', 'is', null)
    .$if(ids !== undefined, (notices) => notices.where('id', 'in', ids?.length ? [...ids] : ['']))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What was marked as read at that instant is unread again, except where a newer notice has taken its place. */
export async function markUnread(work: Work, readAt: Date): Promise<void> {
  await sql`
    update messaging.notice as notice set read_at = null
    where person_id = ${work.actor.id} and read_at = ${readAt} and not (is_bundle and exists (
      select from messaging.notice as newer
      where newer.person_id = notice.person_id and newer.kind = notice.kind and newer.about_kind = notice.about_kind
        and newer.about_id = notice.about_id and newer.is_bundle
        and (newer.read_at is null or newer.read_at = notice.read_at and newer.id > notice.id)))`.execute(work.tx)
}
