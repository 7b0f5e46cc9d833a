import { type SqlBool, sql } from 'kysely'

import type { AskedQuestion } from '#contracts/live'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { type Kept, offsetOf } from '../../air/replay/replay.ts'

interface AskedRow {
  id: string
  wording: string
  people: number
  answering_at: Date | null
  answered_at: Date | null
}

/**
 * The questions of a show as everybody sees them: what is being answered, then what waits by how many ask, then what was
 * answered, the latest first. With a recording, where in it each answer begins.
 */
export async function findAsked(
  db: Database,
  showId: string,
  wanted: { readonly answeredOnly?: boolean; readonly recording?: readonly Kept[]; readonly limit?: number } = {},
): Promise<AskedQuestion[]> {
  const { answeredOnly = false, recording = [], limit = 50 } = wanted
  const which = answeredOnly ? sql<SqlBool>`question.answering_at is not null` : sql<SqlBool>`true`
  const { rows } = await sql<AskedRow>`
    select question.id, wording, answering_at, answered_at, count(distinct asked.person_id)::int as people
    from live.question as question join live.question_line as asked on asked.question_id = question.id
    where question.show_id = ${showId} and ${which}
    group by question.id
    order by (answering_at is not null and answered_at is null) desc, answered_at is not null, answered_at desc,
      people desc, last_at desc
    limit ${limit}`.execute(db)
  return rows.map((row) => {
    const from = row.answering_at?.getTime()
    return present({
      id: row.id,
      wording: row.wording,
      people: row.people,
      state: row.answered_at ? ('answered' as const) : from === undefined ? ('open' as const) : ('answering' as const),
      from,
      offsetMs: from === undefined || recording.length === 0 ? undefined : Math.round(offsetOf(recording, from)),
    })
  })
}
