import { sql } from 'kysely'

import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { findSame, isQuestion, shapeOf } from './question.ts'

/** A line as it was said, once everybody may see it. */
export interface Asked {
  readonly lineId: string
  readonly personId: string
  readonly text: string
  readonly productId?: string | undefined
}

const mergedWithinMs = 1_800_000

/** A question that chat lines may still be put to. */
interface OpenQuestion {
  readonly id: string
  readonly shape: readonly string[]
  readonly productId: string | undefined
}

interface NewQuestion extends OpenQuestion {
  readonly wording: string
}

/** A line and the question it is put to. */
interface Put {
  readonly asked: Asked
  readonly question: OpenQuestion
}

/**
 * Puts lines that ask something to the questions they repeat, or makes new ones of them; answered ones are asked anew. One
 * look and one statement at the end of the commit, however many ask. The room's row is locked: of two that ask the same at
 * the same time the later one sees what the earlier one asked.
 */
export async function collectQuestions(work: Work, showId: string, lines: readonly Asked[]): Promise<void> {
  const asking = lines.filter(({ text }) => isQuestion(text)).map((asked) => ({ asked, shape: shapeOf(asked.text) }))
  const telling = asking.filter(({ shape }) => shape.length > 0)
  if (telling.length === 0) return
  const open: OpenQuestion[] = await readOpen(work, showId)
  const fresh: NewQuestion[] = []
  const puts = telling.map(({ asked, shape }): Put => {
    const { productId } = asked
    const same = findSame(shape, productId, open)
    if (same) return { asked, question: same }
    const question = { id: newId(work.now.getTime()), shape, productId, wording: asked.text }
    fresh.push(question)
    open.unshift(question)
    return { asked, question }
  })
  work.atLast(() => keepAsked(work, showId, fresh, puts))
}

function keepAsked(
  { tx, now }: Work,
  showId: string,
  fresh: readonly NewQuestion[],
  puts: readonly Put[],
): Promise<unknown> {
  const made = fresh.map(({ id, wording, shape, productId }) => ({ id, wording, shape, product_id: productId }))
  const column = (value: (put: Put) => string) => puts.map(value)
  const known = [...new Set(column(({ question }) => question.id))].filter((id) => !fresh.some((one) => one.id === id))
  return sql`
    with first as (
      insert into live.question (id, show_id, wording, shape, product_id, first_at, last_at)
      select id, ${showId}, wording, shape, product_id, ${now}, ${now}
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made (id text, wording text, shape text[], product_id text)
    ), again as (
      update live.question set last_at = ${now} where id = any(${known}::text[])
    )
    insert into live.question_line (line_id, question_id, person_id)
    select line_id, question_id, person_id
    from unnest(
      ${column(({ asked }) => asked.lineId)}::text[], ${column(({ question }) => question.id)}::text[],
      ${column(({ asked }) => asked.personId)}::text[]
    ) as asked (line_id, question_id, person_id)
    on conflict do nothing`.execute(tx)
}

interface OpenRow {
  readonly id: string
  readonly shape: string
  readonly product_id: string | null
}

/** A show's open questions, the latest first. A shape's parts have no spaces, and one text is read sooner than many. */
async function readOpen({ tx, now }: Work, showId: string): Promise<OpenQuestion[]> {
  const since = new Date(now.getTime() - mergedWithinMs)
  const { rows } = await sql<OpenRow>`
    select id, array_to_string(shape, ' ') as shape, product_id from live.question
    where show_id = ${showId} and answered_at is null and last_at > ${since}
    order by last_at desc limit 200`.execute(tx)
  return rows.map((row) => ({ id: row.id, shape: row.shape.split(' '), productId: row.product_id ?? undefined }))
}
