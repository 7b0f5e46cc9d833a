import * as wire from '#contracts/gatherings'
import { defaultLimit, pageOf } from '#kernel/page'
import { on } from '#platform/http'
import { giveFeedback } from '../closing/feedback.ts'
import { signUpsAsCsv } from '../gathering/csv.ts'
import { getGathering } from '../gathering/load.ts'
import { viewOf } from '../gathering/queries.ts'
import { reading } from '../tables.ts'
import { checkIn, join } from './check-in.ts'
import { findSignUps } from './queries.ts'
import { leave, moveUp, signUp } from './take.ts'

const exportedRows = 10_000

export const signUpRoutes = [
  on(wire.signUp, async ({ params: { gatheringId }, body, perform, reader, actor, now }) => {
    await perform((work) => signUp(work, gatheringId, body.answers))
    return viewOf(reader, gatheringId, actor.id, now)
  }),
  on(wire.leaveGathering, async ({ params: { gatheringId }, perform, reader, actor, now }) => {
    await perform((work) => leave(work, gatheringId))
    return viewOf(reader, gatheringId, actor.id, now)
  }),
  on(wire.joinGathering, async ({ params, perform }) => ({
    link: await perform((work) => join(work, params.gatheringId)),
  })),
  on(wire.giveFeedback, async ({ params, body, perform }) => {
    await perform((work) => giveFeedback(work, params.gatheringId, body))
    return {}
  }),
  on(wire.listSignUps, async ({ params, query, reader }) => {
    const { limit = defaultLimit, ...asked } = query
    await getGathering(reading(reader), params.gatheringId)
    const found = await findSignUps(reader, params.gatheringId, asked, limit + 1)
    return pageOf(
      found,
      limit,
      (one) => one.signUp,
      (one) => String(one.serial),
    )
  }),
  on(wire.exportSignUps, async ({ params, query, reader, reply }) => {
    const { questions } = await getGathering(reading(reader), params.gatheringId)
    const found = await findSignUps(reader, params.gatheringId, query, exportedRows)
    reply.header('content-disposition', 'attachment; filename="sign-ups.csv"').type('text/csv; charset=utf-8')
    return signUpsAsCsv(
      questions,
      found.map((one) => one.signUp),
    )
  }),
  on(wire.moveUp, async ({ params, perform }) => {
    await perform((work) => moveUp(work, params.gatheringId, params.signUpId))
    return {}
  }),
  on(wire.checkIn, ({ body, perform }) => perform((work) => checkIn(work, body.code))),
]
