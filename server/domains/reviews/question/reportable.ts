import { getPersonCard, readingIdentity } from '#domains/identity/index'
import type { Reportable } from '#domains/moderation/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { reading, writing } from '../tables.ts'
import { forgetAnswer, tellFollowers, unaccept } from './answer/give.ts'
import { lockAnswer, lockQuestion, toldAnswer, toldQuestion } from './load.ts'

const seen = ['open', 'closed', 'shown']

async function lookOf(
  db: Database,
  row: { person_id: string; text: string; state: string },
  path: string,
  askingId?: string,
) {
  const isGone = row.state === 'removed' || row.state === 'merged'
  const mayLook = askingId === undefined || askingId === row.person_id || seen.includes(row.state)
  if (isGone || !mayLook) return undefined
  const author = await getPersonCard(readingIdentity(db), row.person_id)
  return { authorId: row.person_id, authorName: author.name, text: row.text, path }
}

/** Questions can be reported like everything that people publish. */
export const reportableQuestion: Reportable = {
  kind: 'question',
  async look(db, id, asking) {
    const row = await reading(db).selectFrom('reviews.question').selectAll().where('id', '=', id).executeTakeFirst()
    return row && lookOf(db, row, `/questions/${id}`, asking?.id)
  },
  async hide(work: Work, id: string) {
    const question = await lockQuestion(work, id)
    if (!seen.includes(question.state) && question.state !== 'waiting') return
    await set(work, 'question', id, { state: 'hidden', rule: 'reported' })
    work.record('reviews.question-removed', { ...toldQuestion(question), by: 'rule' })
  },
  async restore(work: Work, id: string) {
    const question = await lockQuestion(work, id)
    if (question.state !== 'hidden' && question.state !== 'waiting') return
    await set(work, 'question', id, { state: 'open', rule: null })
    work.record('reviews.question-shown', toldQuestion(question))
  },
}

/** And answers. */
export const reportableAnswer: Reportable = {
  kind: 'answer',
  async look(db, id, asking) {
    const row = await reading(db).selectFrom('reviews.answer').selectAll().where('id', '=', id).executeTakeFirst()
    return row && lookOf(db, row, `/questions/${row.question_id}`, asking?.id)
  },
  async hide(work: Work, id: string) {
    const { answer, question } = await lockAnswer(work, id)
    if (answer.state === 'hidden') return
    await unaccept(work, question, id)
    await forgetAnswer(work, question.id, answer.text)
    await set(work, 'answer', id, { state: 'hidden', rule: 'reported' })
    work.record('reviews.answer-removed', toldAnswer(answer))
  },
  async restore(work: Work, id: string) {
    const { answer, question } = await lockAnswer(work, id)
    if (answer.state === 'shown') return
    await set(work, 'answer', id, { state: 'shown', rule: null })
    if (answer.state === 'waiting') await tellFollowers(work, question, answer)
  },
}

type Turned = { readonly state: 'hidden' | 'open' | 'shown'; readonly rule: string | null }

async function set(work: Work, kind: 'question' | 'answer', id: string, turned: Turned): Promise<void> {
  const row = { ...turned, reason: turned.state === 'hidden' ? '' : null }
  const tx = writing(work)
  if (kind === 'question')
    await tx
      .updateTable('reviews.question')
      .set({ ...row, state: turned.state === 'hidden' ? 'hidden' : 'open' })
      .where('id', '=', id)
      .execute()
  else
    await tx
      .updateTable('reviews.answer')
      .set({ ...row, state: turned.state === 'hidden' ? 'hidden' : 'shown' })
      .where('id', '=', id)
      .execute()
}
