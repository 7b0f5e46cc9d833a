import * as wire from '#contracts/community'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { foundCircle } from './found.ts'
import { joinCircle, leaveCircle } from './join.ts'
import { findCircles, getCircle, listOwnCircles } from './queries.ts'

export const circleRoutes = [
  on(wire.findCircles, ({ query, reader, actor }) => findCircles(reading(reader), query, actor.id)),
  on(wire.listOwnCircles, ({ query, reader, actor }) => listOwnCircles(reading(reader), query, actor.id)),
  on(wire.getCircle, ({ params, reader, actor }) => getCircle(reading(reader), params.circle, actor.id)),
  on(wire.createCircle, async ({ body, reader, actor, perform }) => {
    const circleId = await perform((work) => foundCircle(work, body))
    return getCircle(reading(reader), circleId, actor.id)
  }),
  on(wire.joinCircle, async ({ params, perform }) => {
    await perform((work) => joinCircle(work, params.circleId))
    return {}
  }),
  on(wire.leaveCircle, async ({ params, perform }) => {
    await perform((work) => leaveCircle(work, params.circleId))
    return {}
  }),
]
