import { type Selectable, sql } from 'kysely'

import type { Answer, Question } from '#contracts/reviews'
import { personCards, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { readSettings } from '../setting/keep.ts'
import { type ReviewsTables, reading } from '../tables.ts'
import { movesOf } from './question.ts'

type AnswerSelected = Selectable<ReviewsTables['reviews.answer']> & { readonly is_voted: boolean }
export type QuestionSelected = Selectable<ReviewsTables['reviews.question']> & {
  readonly is_followed: boolean
  readonly best_id: string | null
}

/** Whoever looks. */
export type Viewer = Pick<Actor, 'id' | 'kind' | 'may'>

/** Questions with the id of the answer that stands first, and whether whoever looks follows them. */
export function selectQuestions(db: Database, viewerId: string) {
  return reading(db)
    .selectFrom('reviews.question as question')
    .selectAll('question')
    .select([
      sql<boolean>`exists (
        select from reviews.question_follow where question_id = question.id and person_id = ${viewerId})`.as(
        'is_followed',
      ),
      sql<string | null>`coalesce(question.accepted_answer_id, (
        select id from reviews.answer where question_id = question.id and state = 'shown'
        order by helpful desc, id limit 1))`.as('best_id'),
    ])
}

export function selectAnswers(db: Database, viewerId: string) {
  return reading(db)
    .selectFrom('reviews.answer as answer')
    .selectAll('answer')
    .select(
      sql<boolean>`exists (
        select from reviews.answer_vote where answer_id = answer.id and person_id = ${viewerId})`.as('is_voted'),
    )
}

type Names = Awaited<ReturnType<typeof personCards>>

const authorOf = (names: Names, personId: string) => {
  const card = names.get(personId)
  return present({ id: card?.id, name: card?.name ?? '***', avatarUrl: card?.avatarUrl })
}

export function wireAnswer(row: AnswerSelected, names: Names, viewerId: string, acceptedId: string | null): Answer {
  return {
    id: row.id,
    questionId: row.question_id,
    author: authorOf(names, row.person_id),
    badge: row.badge,
    text: row.text,
    helpful: row.helpful,
    isVoted: row.is_voted,
    isOwn: row.person_id === viewerId,
    isAccepted: row.id === acceptedId,
    isEdited: row.edited_at !== null,
    state: row.state,
    answeredAt: row.answered_at.toISOString(),
  }
}

/** Questions as they are shown to somebody, each with the answer that stands first; three statements for any number. */
export async function wireQuestions(
  db: Database,
  rows: readonly QuestionSelected[],
  viewer: Viewer,
  now: Date,
): Promise<Question[]> {
  if (rows.length === 0) return []
  const bestIds = rows.flatMap(({ best_id }) => best_id ?? [])
  const [answers, { shopAcceptsAfterDays }] = await Promise.all([
    bestIds.length === 0 ? [] : selectAnswers(db, viewer.id).where('answer.id', 'in', bestIds).execute(),
    readSettings(reading(db)),
  ])
  const people = [...rows, ...answers].map(({ person_id }) => person_id)
  const names = await personCards(readingIdentity(db), people)
  const who = { id: viewer.id, isMember: viewer.kind === 'member', isStaff: viewer.may.has('reviews.manage') }
  return rows.map((row) => {
    const best = answers.find(({ id }) => id === row.best_id)
    return present({
      id: row.id,
      place: { kind: row.place_kind, id: row.place_id },
      author: row.state === 'removed' ? { name: '***' } : authorOf(names, row.person_id),
      text: row.text,
      state: row.state,
      answers: row.answers,
      followers: row.followers,
      isFollowed: row.is_followed,
      isOwn: row.person_id === viewer.id,
      isEdited: row.edited_at !== null,
      version: row.version,
      best: best && wireAnswer(best, names, viewer.id, row.accepted_answer_id),
      acceptedBy: row.accepted_by ?? undefined,
      mergedInto: row.merged_into ?? undefined,
      moves: movesOf(row, who, shopAcceptsAfterDays, now),
      askedAt: row.asked_at.toISOString(),
    })
  })
}
