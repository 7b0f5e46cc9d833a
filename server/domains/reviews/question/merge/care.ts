import type { QuestionCare, QuestionMerge } from '#contracts/reviews'
import {
  findLeft,
  findOpenMerge,
  listOpenMerges,
  mayDecideMerge,
  type OpenMerge,
  registerCareSubject,
  registerMergeable,
} from '#domains/community/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import type { Page } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { reading } from '../../tables.ts'
import { checkMergeable, lockBoth, mergeQuestion } from './merge-question.ts'
import { mayUnmerge } from './unmerge.ts'

const circleOf = ({ place_kind, place_id }: { place_kind: string; place_id: string }) =>
  place_kind === 'circle' ? place_id : null

registerMergeable({
  kind: 'question',
  right: 'reviews.manage',
  byMembers: true,
  lock: async (work, fromId, intoId) => ({ circleId: circleOf((await lockBoth(work, fromId, intoId)).from) }),
  check: async (work, fromId, intoId) => checkMergeable(await lockBoth(work, fromId, intoId)),
  merge: mergeQuestion,
})

const shown = ['open', 'closed'] as const

registerCareSubject('question', async (db, id) => {
  const row = await findQuestion(db, id)
  return row && (row.state === 'open' || row.state === 'closed')
    ? { authorId: row.person_id, circleId: circleOf(row) }
    : undefined
})

registerCareSubject('answer', async (db, id) => {
  const row = await reading(db)
    .selectFrom('reviews.answer as answer')
    .innerJoin('reviews.question as question', 'question.id', 'answer.question_id')
    .select(['answer.person_id', 'question.place_kind', 'question.place_id'])
    .where('answer.id', '=', id)
    .where('answer.state', '=', 'shown')
    .executeTakeFirst()
  return row && { authorId: row.person_id, circleId: circleOf(row) }
})

function findQuestion(db: Database, id: string) {
  return reading(db)
    .selectFrom('reviews.question')
    .select(['id', 'person_id', 'place_kind', 'place_id', 'state', 'text'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What somebody may do for a question and its answers: hide them, propose to merge it, decide or undo what was proposed. */
export async function getQuestionCare(
  db: Database,
  questionId: string,
  viewer: Actor,
  now: Date,
): Promise<QuestionCare> {
  const question = await findQuestion(db, questionId)
  if (!question) throw refuse.unknownQuestion()
  if (viewer.kind !== 'member') return {}
  if (question.state === 'merged') return { mayUnmerge: await mayUndo(db, questionId, viewer, now) }
  const open = await findOpenMerge(db, 'question', questionId)
  const left = (act: 'hide' | 'merge') => findLeft(db, act, viewer, { circleId: circleOf(question), now })
  const [merge] = open ? await wireMerges(db, [open], viewer) : []
  return present({ hide: await left('hide'), merge: await left('merge'), proposal: merge })
}

async function mayUndo(db: Database, questionId: string, viewer: Actor, now: Date): Promise<boolean> {
  const merge = await reading(db)
    .selectFrom('reviews.merge as merge')
    .innerJoin('reviews.question as into', 'into.id', 'merge.into_id')
    .select(['merged_by', 'merged_at'])
    .where('from_id', '=', questionId)
    .where('undone_at', 'is', null)
    .where('into.state', '<>', 'merged')
    .executeTakeFirst()
  return merge !== undefined && mayUnmerge(merge, viewer, now)
}

/** What waits for a decision of whoever looks, the oldest first; what cannot be merged any more is left out. */
export async function listQuestionMerges(
  db: Database,
  viewer: Actor,
  asked: { readonly after?: string; readonly limit?: number },
): Promise<Page<QuestionMerge>> {
  const page = await listOpenMerges(db, 'question', viewer, asked)
  return { ...page, items: await wireMerges(db, page.items, viewer) }
}

async function wireMerges(db: Database, merges: readonly OpenMerge[], viewer: Actor): Promise<QuestionMerge[]> {
  if (merges.length === 0) return []
  const rows = await reading(db)
    .selectFrom('reviews.question')
    .select(['id', 'text', 'answers'])
    .where(
      'id',
      'in',
      merges.flatMap(({ subject_id, into_id }) => [subject_id, into_id]),
    )
    .where('state', 'in', shown)
    .execute()
  const questions = new Map(rows.map((row) => [row.id, row]))
  const ids = merges.map(({ person_id }) => person_id)
  const people = await personCards(readingIdentity(db), ids)
  const wired = await Promise.all(
    merges.map(async (merge) => {
      const [from, into] = [questions.get(merge.subject_id), questions.get(merge.into_id)]
      if (!from || !into) return []
      const mayDecide = await mayDecideMerge(db, 'question', viewer, merge)
      const { id, note, at } = merge
      return [present({ id, from, into, by: people.get(merge.person_id), note, at: at.toISOString(), mayDecide })]
    }),
  )
  return wired.flat()
}
