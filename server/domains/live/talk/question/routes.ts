import { answerQuestion, listAsked, listQuestions, startAnswering } from '#contracts/live'
import { on } from '#platform/http'
import { getShowFor, getVisibleShow } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { answerQuestion as answer } from './answer.ts'
import { startAnswering as begin } from './answering.ts'
import { findAsked } from './asked.ts'
import { findQuestions } from './queries.ts'

export const questionRoutes = [
  on(listAsked, async ({ params, reader, actor, house }) => {
    const { show } = await getVisibleShow(reading(reader), params.showId, actor)
    if (show.state === 'live') return { items: await findAsked(reader, show.id) }
    const recording = await house.streaming.recording(show.id)
    return { items: await findAsked(reader, show.id, { answeredOnly: true, recording }) }
  }),
  on(startAnswering, ({ params, perform }) => perform((work) => begin(work, params.showId, params.questionId))),
  on(listQuestions, async ({ params, query, reader, actor }) => {
    const { show } = await getShowFor(reading(reader), params.showId, actor, 'answer')
    return { items: await findQuestions(reader, show.id, { answered: query.answered }) }
  }),
  on(answerQuestion, ({ params, body, perform }) =>
    perform((work) => answer(work, params.showId, params.questionId, body.answered)),
  ),
]
