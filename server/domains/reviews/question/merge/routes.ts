import * as contract from '#contracts/reviews'
import { decideMerge, proposeMerge } from '#domains/community/index'
import { on } from '#platform/http'
import { getQuestionCare, listQuestionMerges } from './care.ts'
import { unmergeQuestion } from './unmerge.ts'

/** What trusted members do for questions, and a second one or staff decides. */
export const questionCareRoutes = [
  on(contract.getQuestionCare, ({ params, reader, actor, now }) =>
    getQuestionCare(reader, params.questionId, actor, now),
  ),
  on(contract.listQuestionMerges, ({ query, reader, actor }) => listQuestionMerges(reader, actor, query)),
  on(contract.proposeQuestionMerge, async ({ params, body, perform }) => {
    await perform((work) => proposeMerge(work, 'question', { id: params.questionId, ...body }))
    return {}
  }),
  on(contract.decideQuestionMerge, async ({ params, body, perform }) => {
    await perform((work) => decideMerge(work, params.actId, body.isDone))
    return {}
  }),
  on(contract.unmergeQuestion, async ({ params, perform }) => {
    await perform((work) => unmergeQuestion(work, params.questionId))
    return {}
  }),
]
