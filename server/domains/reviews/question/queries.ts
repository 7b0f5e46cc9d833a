import { sql } from 'kysely'

import type { Answer, listQuestions, PlaceKind, Question } from '#contracts/reviews'
import type { QueryOf } from '#contracts/route'
import { personCards, readingIdentity } from '#domains/identity/index'
import type { Page } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { readCursor, writeCursor } from '../cursor.ts'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { shapeOf } from './ask.ts'
import { gramsOf } from './question.ts'
import { selectAnswers, selectQuestions, type Viewer, wireAnswer, wireQuestions } from './select.ts'

const likeOf = (words: string) => `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`

/** The questions of a place, the latest first. Those whose text is gone stand there as long as somebody answered. */
export async function findQuestions(
  db: Database,
  { placeKind, placeId, search, answered, after, limit = 20 }: QueryOf<typeof listQuestions>,
  viewer: Viewer,
  now: Date,
): Promise<Page<Question>> {
  const rows = await selectQuestions(db, viewer.id)
    .where('question.place_kind', '=', placeKind)
    .where('question.place_id', '=', placeId)
    .where(sql<boolean>`question.state in ('open', 'closed', 'removed')`)
    .where(sql<boolean>`(question.state <> 'removed' or question.answers > 0)`)
    .$if(Boolean(search?.trim()), (query) =>
      query.where(
        sql<boolean>`(question.text ilike ${likeOf(search ?? '')} or exists (
          select from reviews.answer where question_id = question.id and state = 'shown' and text ilike ${likeOf(search ?? '')}))`,
      ),
    )
    .$if(answered === 'yes', (query) => query.where('question.answers', '>', 0))
    .$if(answered === 'no', (query) => query.where('question.answers', '=', 0))
    .$if(after !== undefined, (query) => query.where('question.id', '<', after ?? ''))
    .orderBy('question.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOfQuestions(db, rows, limit, viewer, now)
}

/** What somebody asked, the latest first. */
export async function findOwnQuestions(
  db: Database,
  { after, limit = 20 }: { after?: string; limit?: number },
  viewer: Viewer,
  now: Date,
): Promise<Page<Question>> {
  const rows = await selectQuestions(db, viewer.id)
    .where('question.person_id', '=', viewer.id)
    .where('question.state', '<>', 'removed')
    .$if(after !== undefined, (query) => query.where('question.id', '<', after ?? ''))
    .orderBy('question.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOfQuestions(db, rows, limit, viewer, now)
}

async function pageOfQuestions(
  db: Database,
  rows: Awaited<ReturnType<ReturnType<typeof selectQuestions>['execute']>>,
  limit: number,
  viewer: Viewer,
  now: Date,
): Promise<Page<Question>> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await wireQuestions(db, shown, viewer, now),
    ...(last && rows.length > limit && { next: last.id }),
  }
}

/** From this share of common pairs on (Dice 1945) two questions say much the same. */
const alikeFrom = 0.3
const mostAlike = 5
/** Of a place with very many questions that share a pair, the latest so many are compared. */
const mostCompared = 500

/** Questions of a place that say much the same, the closest first; found by the index over their pairs of letters. */
export async function findSimilar(
  db: Database,
  { placeKind, placeId, text }: { placeKind: PlaceKind; placeId: string; text: string },
  viewer: Viewer,
  now: Date,
): Promise<Question[]> {
  const grams = gramsOf(shapeOf(text))
  if (grams.length === 0) return []
  const { rows: close } = await sql<{ id: string }>`
    with near as (
      select id, grams from reviews.question
      where place_kind = ${placeKind} and place_id = ${placeId} and state in ('open', 'closed')
        and grams && ${grams}::text[]
      order by id desc limit ${mostCompared}
    ), measured as (
      select id, 2.0 * (select count(*) from unnest(grams) as gram where gram = any(${grams}::text[]))
        / (cardinality(grams) + ${grams.length}) as likeness
      from near
    )
    select id from measured where likeness >= ${alikeFrom} order by likeness desc, id desc limit ${mostAlike}`.execute(
    db,
  )
  const ids = close.map(({ id }) => id)
  if (ids.length === 0) return []
  const found = await selectQuestions(db, viewer.id).where('question.id', 'in', ids).execute()
  const questions = await wireQuestions(db, found, viewer, now)
  return ids.flatMap((id) => questions.find((question) => question.id === id) ?? [])
}

/** One question. What waits or was taken off is there for its author alone; what was merged says where it went. */
export async function getQuestion(db: Database, questionId: string, viewer: Viewer, now: Date): Promise<Question> {
  const row = await selectQuestions(db, viewer.id).where('question.id', '=', questionId).executeTakeFirst()
  const isClosedToOthers = row?.state === 'waiting' || row?.state === 'hidden'
  if (!row || (isClosedToOthers && row.person_id !== viewer.id)) throw refuse.unknownQuestion()
  if (row.state === 'removed' && row.answers === 0) throw refuse.unknownQuestion()
  const [question] = await wireQuestions(db, [row], viewer, now)
  if (!question) throw refuse.unknownQuestion()
  return question
}

/** The answers: the accepted one, then what helped most, then the earliest. Own ones that wait are among them. */
export async function findAnswers(
  db: Database,
  questionId: string,
  { after, limit = 20 }: { after?: string; limit?: number },
  viewer: Viewer,
): Promise<Page<Answer>> {
  const list = `answers of ${questionId}`
  const [accepted = 0, helpful = 0, id = ''] = after === undefined ? [] : readCursor(list, after)
  const question = await reading(db)
    .selectFrom('reviews.question')
    .select(['accepted_answer_id', 'state', 'person_id'])
    .where('id', '=', questionId)
    .executeTakeFirst()
  const isClosedToOthers = question?.state === 'waiting' || question?.state === 'hidden'
  if (!question || (isClosedToOthers && question.person_id !== viewer.id)) throw refuse.unknownQuestion()
  const { accepted_answer_id } = question
  const isAccepted = sql<number>`(answer.id is not distinct from ${accepted_answer_id})::integer`
  const rows = await selectAnswers(db, viewer.id)
    .select(isAccepted.as('first'))
    .where('answer.question_id', '=', questionId)
    .where((on) =>
      on.or([
        on('answer.state', '=', 'shown'),
        on.and([on('answer.person_id', '=', viewer.id), on('answer.state', '<>', 'removed')]),
      ]),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(-${isAccepted}, -answer.helpful, answer.id) > (${-Number(accepted)}::integer, ${-Number(helpful)}::integer, ${String(id)})`,
      ),
    )
    .orderBy(isAccepted, 'desc')
    .orderBy('answer.helpful', 'desc')
    .orderBy('answer.id')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const names = await personCards(
    readingIdentity(db),
    shown.map(({ person_id }) => person_id),
  )
  const last = shown.at(-1)
  return {
    items: shown.map((row) => wireAnswer(row, names, viewer.id, accepted_answer_id)),
    ...(last && rows.length > limit && { next: writeCursor(list, [last.first, last.helpful, last.id]) }),
  }
}

/** One answer as its author or the house sees it. */
export async function getAnswer(db: Database, answerId: string, viewer: Viewer): Promise<Answer> {
  const row = await selectAnswers(db, viewer.id).where('answer.id', '=', answerId).executeTakeFirst()
  if (!row) throw refuse.unknownAnswer()
  const { accepted_answer_id } = await reading(db)
    .selectFrom('reviews.question')
    .select('accepted_answer_id')
    .where('id', '=', row.question_id)
    .executeTakeFirstOrThrow()
  return wireAnswer(row, await personCards(readingIdentity(db), [row.person_id]), viewer.id, accepted_answer_id)
}
