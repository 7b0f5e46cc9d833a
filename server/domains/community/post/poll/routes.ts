import * as wire from '#contracts/community'
import { on } from '#platform/http'
import { closePoll } from './close.ts'
import { exportPoll } from './csv.ts'
import { getPoll, listTexts, listVoters } from './queries.ts'
import { votePoll } from './vote.ts'

export const pollRoutes = [
  on(wire.getPostPoll, ({ params, reader, actor }) => getPoll(reader, params.postId, actor)),
  on(wire.votePostPoll, async ({ params: { postId }, body, reader, actor, perform }) => {
    await perform((work) => votePoll(work, postId, body.answers))
    return getPoll(reader, postId, actor)
  }),
  on(wire.closePostPoll, async ({ params: { postId }, reader, actor, perform }) => {
    await perform((work) => closePoll(work, postId))
    return getPoll(reader, postId, actor)
  }),
  on(wire.listPollVoters, ({ params, query, reader, actor }) => listVoters(reader, params.postId, query, actor)),
  on(wire.listPollTexts, ({ params, query, reader, actor }) => listTexts(reader, params.postId, query, actor)),
  on(wire.exportPostPoll, async ({ params, reader, actor, reply }) => {
    const table = await exportPoll(reader, params.postId, actor)
    reply.header('content-disposition', 'attachment; filename="poll.csv"').type('text/csv; charset=utf-8')
    return table
  }),
]
