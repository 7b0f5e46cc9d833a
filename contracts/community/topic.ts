import { type Static, Type } from 'typebox'

import { Id, route } from '../route.ts'

/** A topic as it stands beside a post. */
export const TopicTag = Type.Object({ id: Id, name: Type.String() })
export type TopicTag = Static<typeof TopicTag>

/** A topic as it is chosen or written: without its `#`. */
export const TopicName = Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' })

export const getTopic = route({
  method: 'GET',
  path: '/topics/:topicId',
  may: 'anyone',
  summary: 'Gives one topic.',
  params: Type.Object({ topicId: Id }),
  answers: { 200: TopicTag },
})

export const suggestTopics = route({
  method: 'GET',
  path: '/topics',
  may: 'anyone',
  summary: 'Suggests topics whose name begins so, those with most posts of late first.',
  query: Type.Object({ q: Type.String({ maxLength: 40 }) }),
  answers: { 200: Type.Object({ items: Type.Array(TopicTag) }) },
})
