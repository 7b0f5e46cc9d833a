import { sql } from 'kysely'

import type { Notice } from '#contracts/live'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'

interface NoticeRow {
  id: string
  kind: Notice['kind']
  show_id: string | null
  title: Notice['title']
  host_name: string | null
  starts_at: Date | null
  reason: string | null
  about_id: string | null
  at: Date
  read_at: Date | null
}

/** What somebody was told, newest first; `after` is the last id seen. */
export async function findNotices(
  db: Database,
  personId: string,
  wanted: { after?: string | undefined; unread?: boolean | undefined },
  limit: number,
): Promise<Notice[]> {
  const older = wanted.after === undefined ? sql`` : sql`and notice.id < ${wanted.after}`
  const unread = wanted.unread ? sql`and read_at is null` : sql``
  const { rows } = await sql<NoticeRow>`
    select notice.id, kind, notice.show_id, coalesce(notice.title, show.title) as title, host.name as host_name, notice.starts_at, notice.reason, about_id, notice.at, read_at
    from live.notice as notice
    left join live.show as show on show.id = notice.show_id
    left join live.host as host on host.person_id = show.host_id
    where notice.person_id = ${personId} ${older} ${unread}
    order by notice.id desc limit ${limit}`.execute(db)
  return rows.map((row) =>
    present({
      id: row.id,
      kind: row.kind,
      showId: row.show_id ?? undefined,
      title: row.title,
      hostName: row.host_name ?? '',
      startsAt: row.starts_at?.toISOString(),
      reason: row.reason ?? undefined,
      aboutId: row.about_id ?? undefined,
      at: row.at.toISOString(),
      readAt: row.read_at?.toISOString(),
    }),
  )
}
