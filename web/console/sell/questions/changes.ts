import { getQuestionClock, listAnswers, listStaffQuestions } from '#contracts/reviews'

/** What is read again after the house decided something. */
export const changedByDeciding = [listStaffQuestions, listAnswers, getQuestionClock]
