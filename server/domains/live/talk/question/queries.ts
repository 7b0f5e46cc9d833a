import { sql } from 'kysely'

import type { Question } from '#contracts/live'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'

interface QuestionRow {
  id: string
  wording: string
  product_id: string | null
  first_at: Date
  last_at: Date
  answering_at: Date | null
  answered_at: Date | null
  people: number
  line_ids: string[]
}

/** Questions ranked by how many people ask; those whose lines were all taken back are gone. At most `limit`. */
export async function findQuestions(
  db: Database,
  showId: string,
  wanted: { answered?: boolean | undefined; id?: string },
  limit = 50,
): Promise<Question[]> {
  const answered =
    wanted.answered === undefined
      ? sql``
      : wanted.answered
        ? sql`and question.answered_at is not null`
        : sql`and question.answered_at is null`
  const one = wanted.id === undefined ? sql`` : sql`and question.id = ${wanted.id}`
  const { rows } = await sql<QuestionRow>`
    select question.id, wording, product_id, first_at, last_at, answering_at, answered_at,
      count(distinct asked.person_id)::int as people, (array_agg(asked.line_id order by asked.line_id desc))[1:20] as line_ids
    from live.question as question join live.question_line as asked on asked.question_id = question.id
    where question.show_id = ${showId} ${answered} ${one}
    group by question.id order by people desc, last_at desc limit ${limit}`.execute(db)
  return rows.map((row) =>
    present({
      id: row.id,
      wording: row.wording,
      people: row.people,
      productId: row.product_id ?? undefined,
      firstAt: row.first_at.toISOString(),
      lastAt: row.last_at.toISOString(),
      lineIds: row.line_ids,
      answeringAt: row.answering_at?.toISOString(),
      answeredAt: row.answered_at?.toISOString(),
    }),
  )
}
