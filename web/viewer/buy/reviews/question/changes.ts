import { getQuestion, listAnswers, listOwnQuestions, listQuestionInvitations, listQuestions } from '#contracts/reviews'

/** What is read again after somebody asked, answered or accepted. */
export const changedByTalk = [getQuestion, listAnswers, listOwnQuestions, listQuestionInvitations, listQuestions]
