import { sql } from 'kysely'

import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from '../../tables.ts'
import { findSame, isQuestion, shapeOf } from './question.ts'

/** What the chat said, as the fact tells it. */
export interface Asked {
  readonly showId: string
  readonly lineId: string
  readonly personId: string
  readonly text: string
  readonly productId?: string
  readonly shadowed?: boolean
}

const mergedWithinMs = 1_800_000

/** A question that chat lines may still be put to. */
interface OpenQuestion {
  readonly id: string
  readonly shape: readonly string[]
  readonly productId: string | undefined
}

/** Puts a line that asks something to the question it repeats, or makes it a new one. Answered ones are asked anew. */
export async function collectQuestion(work: Work, asked: Asked): Promise<void> {
  if (asked.shadowed || !isQuestion(asked.text)) return
  const shape = shapeOf(asked.text)
  if (shape.length === 0) return
  const open = await openQuestions(work, asked.showId)
  const same = findSame(shape, asked.productId, open)
  if (same) return work.atLast(() => askAgain(work, asked, same.id))
  const question = { id: newId(work.now.getTime()), shape, productId: asked.productId }
  if (await askFirst(work, asked, question)) open.unshift(question)
}

/** One statement, because a busy room asks many times a second. A line that was taken back or is held asks nothing. */
function askAgain({ tx, now }: Work, { lineId, personId }: Asked, questionId: string): Promise<unknown> {
  return sql`
    with asking as (
      insert into live.question_line (line_id, question_id, person_id)
      select id, ${questionId}, ${personId} from live.line where id = ${lineId} and retracted_at is null and not shadowed
      on conflict do nothing returning question_id
    )
    update live.question set last_at = ${now} from asking where question.id = asking.question_id`.execute(tx)
}

async function askFirst({ tx, now }: Work, asked: Asked, { id, shape, productId }: OpenQuestion): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with line as (
      select id from live.line where id = ${asked.lineId} and retracted_at is null and not shadowed
        and not exists (select from live.question_line where line_id = ${asked.lineId})
    ), question as (
      insert into live.question (id, show_id, wording, shape, product_id, first_at, last_at)
      select ${id}, ${asked.showId}, ${asked.text}, ${shape}, ${productId ?? null}, ${now}, ${now} from line
    )
    insert into live.question_line (line_id, question_id, person_id) select id, ${id}, ${asked.personId} from line`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

const read = new WeakMap<object, Map<string, Promise<OpenQuestion[]>>>()

/** A show's open questions, the latest first: read once in a transaction, which digests many lines, and added to by it. */
function openQuestions(work: Work, showId: string): Promise<OpenQuestion[]> {
  const shows = read.get(work.tx) ?? new Map<string, Promise<OpenQuestion[]>>()
  read.set(work.tx, shows)
  const known = shows.get(showId) ?? readOpen(work, showId)
  shows.set(showId, known)
  return known
}

async function readOpen(work: Work, showId: string): Promise<OpenQuestion[]> {
  const rows = await writing(work)
    .selectFrom('live.question')
    .select(['id', 'shape', 'product_id'])
    .where('show_id', '=', showId)
    .where('answered_at', 'is', null)
    .where('last_at', '>', new Date(work.now.getTime() - mergedWithinMs))
    .orderBy('last_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ id: row.id, shape: row.shape, productId: row.product_id ?? undefined }))
}
