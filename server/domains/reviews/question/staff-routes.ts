import { Readable } from 'node:stream'

import * as contract from '#contracts/reviews'
import { audit } from '#domains/identity/index'
import { on } from '#platform/http'
import { hideQuestion, turnAnswer, turnQuestion } from './decide.ts'
import { dismissExpert, nameExpert } from './expert/name.ts'
import { listExperts } from './expert/queries.ts'
import { mergeQuestion } from './merge/merge-question.ts'
import { findStaffQuestions, questionsCsv, readClock } from './staff-queries.ts'

/** What the house does with questions, answers and experts. */
export const staffQuestionRoutes = [
  on(contract.listStaffQuestions, ({ query, reader, actor, now }) => findStaffQuestions(reader, query, actor, now)),
  on(contract.getQuestionClock, ({ reader, now }) => readClock(reader, now)),
  on(contract.exportQuestions, async ({ reader, reply, perform, actor, now }) => {
    await perform((work) => audit(work, 'reviews.questions-exported', { kind: 'house', id: 'reviews' }))
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="questions.csv"')
      .send(Readable.from(questionsCsv(reader, actor, now)))
    return undefined
  }),
  on(contract.turnQuestion, async ({ params, body, perform }) => {
    await perform((work) => turnQuestion(work, params.questionId, body.to))
    return {}
  }),
  on(contract.hideQuestion, async ({ params, body, perform }) => {
    await perform((work) => hideQuestion(work, params.questionId, body))
    return {}
  }),
  on(contract.mergeQuestion, async ({ params, body, perform }) => {
    await perform((work) => mergeQuestion(work, params.questionId, body.intoId))
    return {}
  }),
  on(contract.turnAnswer, async ({ params, body, perform }) => {
    await perform((work) => turnAnswer(work, params.answerId, body))
    return {}
  }),
  on(contract.listExperts, async ({ reader }) => ({ items: await listExperts(reader) })),
  on(contract.nameExpert, async ({ body, perform }) => {
    await perform((work) => nameExpert(work, body))
    return {}
  }),
  on(contract.dismissExpert, async ({ body, perform }) => {
    await perform((work) => dismissExpert(work, body))
    return {}
  }),
]
