import { answerQuestion, listQuestions } from '#contracts/live'
import { on } from '#platform/http'
import { getShowFor } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { answerQuestion as answer } from './answer.ts'
import { findQuestions } from './queries.ts'

export const questionRoutes = [
  on(listQuestions, async ({ params, query, reader, actor }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'answer')
    return { items: await findQuestions(reader, show.id, { answered: query.answered }) }
  }),
  on(answerQuestion, ({ params, body, perform }) =>
    perform((work) => answer(work, params.showId, params.questionId, body.answered)),
  ),
]
