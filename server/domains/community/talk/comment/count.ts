import { sql } from 'kysely'

import type { Work } from '#platform/work'
import type { CommentRow } from '../tables.ts'

/** Counts a comment among those that everybody sees, or no longer, under the lock of its subject's row. */
export async function countComment(
  work: Work,
  { kind, subject_id, root_id }: Pick<CommentRow, 'kind' | 'subject_id' | 'root_id'>,
  by: 1 | -1,
): Promise<void> {
  await sql`
    update community.talk set comments = comments + ${by}, is_ranked = false
    where kind = ${kind} and subject_id = ${subject_id}`.execute(work.tx)
  if (root_id === null) return
  await sql`update community.comment set replies = replies + ${by} where id = ${root_id}`.execute(work.tx)
}
