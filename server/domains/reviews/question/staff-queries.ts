import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'

import type { getQuestionClock, listStaffQuestions, StaffQuestion } from '#contracts/reviews'
import type { AnswerOf, QueryOf } from '#contracts/route'
import type { Page } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readSettings } from '../setting/keep.ts'
import { reading } from '../tables.ts'
import { selectQuestions, type Viewer, wireQuestions } from './select.ts'

const hourMs = 3_600_000
const clockDays = 30

/** Questions of all places with their clock, the latest first; the overdue ones the oldest first. */
export async function findStaffQuestions(
  db: Database,
  { search, state, overdue = false, after, limit = 50 }: QueryOf<typeof listStaffQuestions>,
  viewer: Viewer,
  now: Date,
): Promise<Page<StaffQuestion>> {
  const { answerTargetHours } = await readSettings(reading(db))
  const dueBefore = new Date(now.getTime() - answerTargetHours * hourMs)
  const like = `%${(search ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await selectQuestions(db, viewer.id)
    .select(
      sql<number>`(select count(*)::integer from reviews.invitation where question_id = question.id)`.as('invited'),
    )
    .$if(Boolean(search?.trim()), (query) => query.where('question.text', 'ilike', like))
    .$if(state !== undefined, (query) => query.where('question.state', '=', state ?? 'open'))
    .$if(overdue, (query) =>
      query
        .where('question.state', '=', 'open')
        .where('question.answers', '=', 0)
        .where('question.asked_at', '<=', dueBefore),
    )
    .$if(after !== undefined, (query) => query.where('question.id', overdue ? '>' : '<', after ?? ''))
    .orderBy('question.id', overdue ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const questions = await wireQuestions(db, shown, viewer, now)
  const last = shown.at(-1)
  return {
    items: questions.flatMap((question, place) => {
      const row = shown[place]
      if (!row) return []
      return present({
        ...question,
        rule: row.rule ?? undefined,
        reason: row.reason ?? undefined,
        firstAnswerAt: row.first_answer_at?.toISOString(),
        firstAnswerAs: row.first_answer_as ?? undefined,
        isOverdue: row.state === 'open' && row.answers === 0 && row.asked_at <= dueBefore,
        invited: row.invited,
      })
    }),
    ...(last && rows.length > limit && { next: last.id }),
  }
}

/** How long the questions of the last days waited for their first answer, by whom it was, and how many wait too long. */
export async function readClock(db: Database, now: Date): Promise<AnswerOf<typeof getQuestionClock>> {
  const { answerTargetHours } = await readSettings(reading(db))
  const since = new Date(now.getTime() - clockDays * 24 * hourMs)
  const dueBefore = new Date(now.getTime() - answerTargetHours * hourMs)
  const { rows } = await sql<{
    asked: number
    answered: number
    median: number | null
    bought: number
    expert: number
    shop: number
    none: number
    overdue: number
    waiting: number
  }>`
    select
      count(*)::integer as asked,
      count(first_answer_at)::integer as answered,
      percentile_cont(0.5) within group (order by extract(epoch from first_answer_at - asked_at) / 60)
        filter (where first_answer_at is not null) as median,
      count(*) filter (where first_answer_as = 'bought')::integer as bought,
      count(*) filter (where first_answer_as = 'expert')::integer as expert,
      count(*) filter (where first_answer_as = 'shop')::integer as shop,
      count(*) filter (where first_answer_as = 'none')::integer as none,
      (select count(*)::integer from reviews.question where state = 'open' and answers = 0 and asked_at <= ${dueBefore}) as overdue,
      ((select count(*) from reviews.question where state = 'waiting')
        + (select count(*) from reviews.answer where state = 'waiting'))::integer as waiting
    from reviews.question where asked_at > ${since} and state in ('open', 'closed')`.execute(db)
  const row = rows[0]
  const { asked = 0, answered = 0, overdue = 0, waiting = 0, bought = 0, expert = 0, shop = 0, none = 0 } = row ?? {}
  const median = row?.median
  return {
    targetHours: answerTargetHours,
    asked,
    answered,
    ...(median !== null && median !== undefined && { medianMinutes: Math.round(median) }),
    overdue,
    waiting,
    firstAnswers: { bought, expert, shop, none },
  }
}

const columns = [
  'id',
  'asked_at',
  'state',
  'place',
  'place_id',
  'text',
  'author',
  'answers',
  'first_answer_at',
  'first_answer_as',
  'accepted_by',
  'invited',
]
const rowsAtOnce = 200
const mostRows = 50_000

/** Questions with their clock as CSV for spreadsheets, page by page. */
export async function* questionsCsv(db: Database, viewer: Viewer, now: Date): AsyncGenerator<string> {
  yield stringify([columns], { bom: true, record_delimiter: 'windows' })
  let after: string | undefined
  for (let given = 0; given < mostRows; given += rowsAtOnce) {
    const { items, next } = await findStaffQuestions(db, { limit: rowsAtOnce, ...(after && { after }) }, viewer, now)
    const cells = items.map((one) => [
      one.id,
      one.askedAt,
      one.state,
      one.place.kind,
      one.place.id,
      one.text,
      one.author.name,
      String(one.answers),
      one.firstAnswerAt ?? '',
      one.firstAnswerAs ?? '',
      one.acceptedBy ?? '',
      String(one.invited),
    ])
    if (cells.length > 0) yield stringify(cells, { escape_formulas: true, record_delimiter: 'windows' })
    if (!next) return
    after = next
  }
}
