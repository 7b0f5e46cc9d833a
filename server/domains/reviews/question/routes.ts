import * as contract from '#contracts/reviews'
import { on } from '#platform/http'
import { acceptAnswer } from './answer/accept.ts'
import { editAnswer, giveAnswer, removeAnswer } from './answer/give.ts'
import { voteOnAnswer } from './answer/vote.ts'
import { askQuestion, editQuestion, followQuestion, removeQuestion } from './ask.ts'
import { declineInvitation } from './invitation/invite.ts'
import { findInvitations } from './invitation/queries.ts'
import { findAnswers, findOwnQuestions, findQuestions, findSimilar, getAnswer, getQuestion } from './queries.ts'

const reads = [
  on(contract.listQuestions, ({ query, reader, actor, now }) => findQuestions(reader, query, actor, now)),
  on(contract.findSimilarQuestions, async ({ query, reader, actor, now }) => ({
    items: await findSimilar(reader, query, actor, now),
  })),
  on(contract.getQuestion, ({ params, reader, actor, now }) => getQuestion(reader, params.questionId, actor, now)),
  on(contract.listAnswers, ({ params, query, reader, actor }) => findAnswers(reader, params.questionId, query, actor)),
  on(contract.listQuestionInvitations, ({ query, reader, actor, now }) => findInvitations(reader, query, actor, now)),
  on(contract.listOwnQuestions, ({ query, reader, actor, now }) => findOwnQuestions(reader, query, actor, now)),
]

const asking = [
  on(contract.askQuestion, async ({ body, perform, reader, actor, now }) => {
    const id = await perform((work) => askQuestion(work, body.place, body.text))
    return getQuestion(reader, id, actor, now)
  }),
  on(contract.editQuestion, async ({ params, body, perform, reader, actor, now }) => {
    await perform((work) => editQuestion(work, params.questionId, body))
    return getQuestion(reader, params.questionId, actor, now)
  }),
  on(contract.removeQuestion, async ({ params, perform }) => {
    await perform((work) => removeQuestion(work, params.questionId))
    return {}
  }),
  on(contract.followQuestion, async ({ params, perform }) => {
    await perform((work) => followQuestion(work, params.questionId, true))
    return {}
  }),
  on(contract.unfollowQuestion, async ({ params, perform }) => {
    await perform((work) => followQuestion(work, params.questionId, false))
    return {}
  }),
  on(contract.declineQuestionInvitation, async ({ params, perform }) => {
    await perform((work) => declineInvitation(work, params.questionId))
    return {}
  }),
]

const answering = [
  on(contract.answerQuestion, async ({ params, body, perform, reader, actor }) => {
    const id = await perform((work) => giveAnswer(work, params.questionId, body))
    return getAnswer(reader, id, actor)
  }),
  on(contract.editAnswer, async ({ params, body, perform, reader, actor }) => {
    await perform((work) => editAnswer(work, params.answerId, body.text))
    return getAnswer(reader, params.answerId, actor)
  }),
  on(contract.removeAnswer, async ({ params, perform }) => {
    await perform((work) => removeAnswer(work, params.answerId))
    return {}
  }),
  on(contract.voteOnAnswer, ({ params, perform }) => perform((work) => voteOnAnswer(work, params.answerId, true))),
  on(contract.withdrawAnswerVote, ({ params, perform }) =>
    perform((work) => voteOnAnswer(work, params.answerId, false)),
  ),
  on(contract.acceptAnswer, async ({ params, perform, reader, actor, now }) => {
    const questionId = await perform((work) => acceptAnswer(work, params.answerId))
    return getQuestion(reader, questionId, actor, now)
  }),
]

/** Asking, answering, accepting. */
export const questionRoutes = [...reads, ...asking, ...answering]
