import { Type } from 'typebox'

import { Done, Id, Page, pageQuery, route } from '../../route.ts'
import { NewsItem } from './item.ts'
import { NewsTopic } from './source.ts'

const params = Type.Object({ itemId: Id })

export const findNews = route({
  method: 'GET',
  path: '/news',
  may: 'anyone',
  summary: 'Lists published news, the latest first; of one topic, by a part of its words.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 60 })),
    topic: Type.Optional(NewsTopic),
    ...pageQuery,
  }),
  answers: { 200: Page(NewsItem) },
})

export const listNewsTopics = route({
  method: 'GET',
  path: '/news/topics',
  may: 'anyone',
  summary: 'Lists what published news of the last half year is about, the most frequent first.',
  answers: {
    200: Type.Object({ items: Type.Array(Type.Object({ topic: Type.String(), items: Type.Integer() })) }),
  },
})

/** Refusals: `news.unknown-item`. */
export const getNewsItem = route({
  method: 'GET',
  path: '/news/:itemId',
  may: 'anyone',
  summary: 'Gives one piece of published news.',
  params,
  answers: { 200: NewsItem },
})

export const openNewsItem = route({
  method: 'POST',
  path: '/news/:itemId/opened',
  may: 'anyone',
  summary: 'Tells that somebody opened news at its source; only how many do is counted.',
  params,
  isRepeatable: true,
  perMinute: 60,
  answers: { 200: Done },
})
