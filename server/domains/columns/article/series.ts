import { sql } from 'kysely'

import type { Article } from '#contracts/community/columns'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { type ArticleRow, reading } from '../tables.ts'

interface PartRow {
  readonly id: string
  readonly title: string
}

/** Where an article stands among what came out of its series, itself counted, with what comes before and after it. */
export async function seriesOf(db: Database, { id, series_id, part }: ArticleRow): Promise<Article['series']> {
  if (series_id === null || part === null) return undefined
  const series = await reading(db)
    .selectFrom('columns.series')
    .select(['id', 'title'])
    .where('id', '=', series_id)
    .executeTakeFirst()
  if (!series) return undefined
  const { rows } = await sql<PartRow>`
    select id, title from columns.article
    where series_id = ${series_id} and (state = 'published' or id = ${id}) order by part`.execute(db)
  const at = rows.findIndex((row) => row.id === id)
  return present({ ...series, part, nth: at + 1, of: rows.length, previous: rows[at - 1], next: rows[at + 1] })
}
