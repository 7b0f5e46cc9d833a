import { getCircleHealth, listCircleHealth } from '#contracts/community'
import { on } from '#platform/http'
import { reading } from '../../tables.ts'
import { permitReading } from '../permit.ts'
import { findCircleHealth, readCircleHealth } from './queries.ts'

export const healthRoutes = [
  on(listCircleHealth, ({ query, reader, now }) => findCircleHealth(reader, query, now)),
  on(getCircleHealth, async ({ params, reader, actor, now }) => {
    await permitReading(reading(reader), params.circleId, actor, 'keep-order')
    return readCircleHealth(reader, params.circleId, now)
  }),
]
