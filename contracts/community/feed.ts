import { type Static, Type } from 'typebox'

import { Done, Id, Page, pageQuery, route } from '../route.ts'
import { PostCard } from './post.ts'
import { TalkFigures } from './talk.ts'

/** Of whom one follows; chosen by the written formula; of the circles one belongs to. */
export const FeedName = Type.Enum(['following', 'recommended', 'circles'])
export type FeedName = Static<typeof FeedName>

/** Why a post was recommended: what weighed most. `name` is the topic's, circle's or author's. */
export const FeedReason = Type.Object({
  kind: Type.Enum(['topic', 'author', 'circle', 'fresh', 'liked']),
  name: Type.Optional(Type.String()),
})
export type FeedReason = Static<typeof FeedReason>

export const FeedItem = Type.Object({ post: PostCard, talk: TalkFigures, reason: Type.Optional(FeedReason) })
export type FeedItem = Static<typeof FeedItem>

/** `head` names the moment the feed was opened: asked with it, the house tells how many posts are newer. */
export const FeedPage = Type.Interface([Page(FeedItem)], { head: Type.String() })

const feedQuery = Type.Object({
  after: pageQuery.after,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
})

/** Refusals: `community.bad-cursor`. */
export const readFollowing = route({
  method: 'GET',
  path: '/feeds/following',
  may: 'member',
  summary: 'Posts of people the caller follows, the newest first.',
  query: feedQuery,
  answers: { 200: FeedPage },
})

export const readCircles = route({
  method: 'GET',
  path: '/feeds/circles',
  may: 'member',
  summary: 'Posts of the circles the caller belongs to, the newest first.',
  query: feedQuery,
  answers: { 200: FeedPage },
})

export const readRecommended = route({
  method: 'GET',
  path: '/feeds/recommended',
  may: 'anyone',
  summary: 'Posts by the written formula freshness × quality × affinity, each with the reason.',
  query: feedQuery,
  answers: { 200: FeedPage },
})

export const countNewer = route({
  method: 'GET',
  path: '/feeds/:feed/newer',
  may: 'anyone',
  summary: 'Tells how many posts came into a feed since it was opened; 99 stands for more.',
  params: Type.Object({ feed: FeedName }),
  query: Type.Object({ head: Type.String({ maxLength: 60 }) }),
  answers: { 200: Type.Object({ posts: Type.Integer() }) },
})

export const sayNotInterested = route({
  method: 'PUT',
  path: '/feeds/not-interested/:postId',
  may: 'member',
  summary: 'Keeps a post out of the caller’s recommendations, and what is like it further down.',
  params: Type.Object({ postId: Id }),
  perMinute: 60,
  answers: { 200: Done },
})

export const takeBackNotInterested = route({
  method: 'DELETE',
  path: '/feeds/not-interested/:postId',
  may: 'member',
  summary: 'Lets a post into the caller’s recommendations again.',
  params: Type.Object({ postId: Id }),
  answers: { 200: Done },
})

export const FeedSettings = Type.Object(
  {
    /** Whether what the caller liked, saved, said and follows changes what is recommended to them. */
    isPersonal: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type FeedSettings = Static<typeof FeedSettings>

export const getFeedSettings = route({
  method: 'GET',
  path: '/me/feed-settings',
  may: 'member',
  summary: 'Gives how the caller’s recommendations are made.',
  answers: { 200: FeedSettings },
})

export const changeFeedSettings = route({
  method: 'PUT',
  path: '/me/feed-settings',
  may: 'member',
  summary: 'Switches personal recommendations off or on; off, everybody’s are shown.',
  body: FeedSettings,
  answers: { 200: FeedSettings },
})

export const getFeedFormula = route({
  method: 'GET',
  path: '/feeds/formula',
  may: 'anyone',
  summary: 'Every constant of the formula that recommends, by name.',
  answers: { 200: Type.Object({ constants: Type.Array(Type.Object({ name: Type.String(), value: Type.Number() })) }) },
})
