import { type Static, Type } from 'typebox'

import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { PostCard } from './post.ts'

const share = Type.Number({ minimum: 0, maximum: 1 })

/** What a score is made of, each from 0 to 1. */
const QualityParts = {
  information: share,
  originality: share,
  usefulness: share,
  /** The chance that it is unwanted, by what screening held of it. */
  risk: share,
}

/** How a note stands, for its author and for staff. */
export const PostQuality = Type.Object({
  /** 0 to 100. */
  score: Type.Number(),
  ...QualityParts,
  /** What its information is made of. */
  parts: Type.Object({ length: share, structure: share, pictures: share, products: share, topics: share }),
  views: Type.Integer(),
  /** Different people who accepted an answer of its author lately, and what of the usefulness follows from that. */
  accepted: Type.Integer(),
  acceptedPart: share,
  /** An earlier note that says much the same, where the caller may see it. */
  nearId: Type.Optional(Id),
  isNearDuplicate: Type.Boolean(),
  measuredAt: Instant,
  /** The Monday of the week for which it was rewarded. */
  rewardedFor: Type.Optional(Type.String()),
})
export type PostQuality = Static<typeof PostQuality>

/** Refusals: `community.not-yours`, `community.not-measured`. */
export const getPostQuality = route({
  method: 'GET',
  path: '/posts/:postId/quality',
  may: 'member',
  summary: 'Tells the author of a note, and staff, how it stands and why.',
  params: Type.Object({ postId: Id }),
  answers: { 200: PostQuality },
})

export const QualityRow = Type.Object({
  post: PostCard,
  score: Type.Number(),
  ...QualityParts,
  isNearDuplicate: Type.Boolean(),
  rewardedFor: Type.Optional(Type.String()),
})
export type QualityRow = Static<typeof QualityRow>

export const listPostQuality = route({
  method: 'GET',
  path: '/community/post-quality',
  may: 'community.manage',
  summary: 'Lists notes by their quality, the best first, or the worst.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 60 })),
    order: Type.Optional(Type.Enum(['best', 'worst'])),
    ...pageQuery,
  }),
  answers: { 200: Page(QualityRow) },
})
