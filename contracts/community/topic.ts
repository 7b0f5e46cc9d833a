import { type Static, Type } from 'typebox'

import { Version } from '../catalogue/shared.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { PostCard } from './post.ts'
import { TopicName, TopicTag } from './topic-tag.ts'

const figures = {
  /** Different people who spoke about it in the last three days, where everybody can read it. */
  people: Type.Integer(),
  /** More people than its own past lets expect. */
  isRising: Type.Boolean(),
  /** On the hot list. */
  place: Type.Optional(Type.Integer()),
}

/** A topic as its own page shows it. */
export const TopicPage = Type.Object({
  ...TopicTag.properties,
  /** What operators ask of everybody. */
  prompt: Type.Optional(Type.String()),
  launchedAt: Type.Optional(Instant),
  followers: Type.Integer(),
  posts: Type.Integer(),
  ...figures,
  /** Whether the caller does. */
  follows: Type.Boolean(),
  related: Type.Array(TopicTag),
})
export type TopicPage = Static<typeof TopicPage>

/** A topic on the hot list. */
export const HotTopic = Type.Object({
  ...TopicTag.properties,
  prompt: Type.Optional(Type.String()),
  heat: Type.Number(),
  ...figures,
})
export type HotTopic = Static<typeof HotTopic>

const params = Type.Object({ topicId: Id })

export const getTopic = route({
  method: 'GET',
  path: '/topics/:topicId',
  may: 'anyone',
  summary: 'Gives one topic; one that was drawn into another leads there.',
  params,
  answers: { 200: TopicPage },
})

export const suggestTopics = route({
  method: 'GET',
  path: '/topics',
  may: 'anyone',
  summary: 'Suggests topics whose name begins so, those with most posts of late first.',
  query: Type.Object({ q: Type.String({ maxLength: 40 }) }),
  answers: { 200: Type.Object({ items: Type.Array(TopicTag) }) },
})

export const listHotTopics = route({
  method: 'GET',
  path: '/hot-topics',
  may: 'anyone',
  summary: 'Gives the hot list, counted every minute, and what operators have launched.',
  answers: { 200: Type.Object({ hot: Type.Array(HotTopic), launched: Type.Array(HotTopic) }) },
})

export const listFollowedTopics = route({
  method: 'GET',
  path: '/topics/followed',
  may: 'person',
  summary: 'Lists the topics that the caller follows, the latest first.',
  answers: { 200: Type.Object({ items: Type.Array(TopicTag) }) },
})

/** Refusals: `community.bad-cursor`. */
export const findBestOfTopic = route({
  method: 'GET',
  path: '/topics/:topicId/best',
  may: 'anyone',
  summary: 'Lists a topic’s posts that the caller may see, what is read and liked most for its age first.',
  params,
  query: Type.Object(pageQuery),
  answers: { 200: Page(PostCard) },
})

/** Refusals: `community.unknown-topic`, `community.too-many-topics-followed`. */
export const followTopic = route({
  method: 'PUT',
  path: '/topics/:topicId/follow',
  may: 'member',
  summary: 'Lets the caller follow a topic; twice is once.',
  params,
  answers: { 200: Done },
})

export const unfollowTopic = route({
  method: 'DELETE',
  path: '/topics/:topicId/follow',
  may: 'member',
  summary: 'Lets the caller follow a topic no more.',
  params,
  answers: { 200: Done },
})

const may = 'community.manage'

/** A topic as operators see it. */
export const TopicRow = Type.Object({
  ...TopicTag.properties,
  state: Type.Enum(['open', 'hidden', 'merged']),
  version: Version,
  prompt: Type.Optional(Type.String()),
  /** The name of the topic it was drawn into. */
  mergedInto: Type.Optional(Type.String()),
  followers: Type.Integer(),
  posts: Type.Integer(),
  heat: Type.Number(),
  /** Standard deviations above what its past lets expect. */
  burst: Type.Number(),
  ...figures,
  createdAt: Instant,
})
export type TopicRow = Static<typeof TopicRow>

export const listTopics = route({
  method: 'GET',
  path: '/topic-list',
  may,
  summary: 'Lists all topics, the newest first, by a part of the name and by state.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 40 })),
    state: Type.Optional(Type.Enum(['open', 'hidden', 'merged'])),
    ...pageQuery,
  }),
  answers: { 200: Page(TopicRow) },
})

/** Refusals: `community.stale-topic`, `community.topic-merged`. */
export const launchTopic = route({
  method: 'PUT',
  path: '/topics/:topicId/launch',
  may,
  summary: 'Asks something of everybody under a topic: it stands above the hot list until it is taken down.',
  params,
  body: Type.Object(
    { version: Version, prompt: Type.String({ minLength: 1, maxLength: 300 }) },
    { additionalProperties: false },
  ),
  answers: { 200: Done },
})

export const endTopicLaunch = route({
  method: 'POST',
  path: '/topics/:topicId/launch/end',
  may,
  summary: 'Takes down what was asked under a topic.',
  params,
  body: Type.Object({ version: Version }, { additionalProperties: false }),
  answers: { 200: Done },
})

/** Refusals: `community.stale-topic`, `community.topic-name-taken`, `community.topic-merged`. */
export const renameTopic = route({
  method: 'PUT',
  path: '/topics/:topicId/name',
  may,
  summary: 'Gives a topic another name; the old one leads there.',
  params,
  body: Type.Object({ version: Version, name: TopicName }, { additionalProperties: false }),
  answers: { 200: Done },
})

/** Refusals: `community.same-topic`, `community.topic-merged`. */
export const mergeTopics = route({
  method: 'POST',
  path: '/topics/:topicId/merge',
  may,
  summary: 'Draws a topic into another: posts, voices and followers go there, and its name leads there.',
  params,
  body: Type.Object({ intoId: Id }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const hideTopic = route({
  method: 'POST',
  path: '/topics/:topicId/hide',
  may,
  summary: 'Takes a topic from sight; its posts stay where they are.',
  params,
  isRepeatable: true,
  answers: { 200: Done },
})

export const showTopic = route({
  method: 'POST',
  path: '/topics/:topicId/show',
  may,
  summary: 'Lets a hidden topic be seen again.',
  params,
  isRepeatable: true,
  answers: { 200: Done },
})
