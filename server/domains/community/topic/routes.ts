import * as wire from '#contracts/community'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { getTopic, suggestTopics } from './queries.ts'

export const topicRoutes = [
  on(wire.getTopic, ({ params, reader }) => getTopic(reading(reader), params.topicId)),
  on(wire.suggestTopics, async ({ query, reader }) => ({ items: await suggestTopics(reading(reader), query.q) })),
]
