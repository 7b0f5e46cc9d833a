import { type Static, Type } from 'typebox'

import { Picture } from '../catalogue/media.ts'
import { ProductCard } from '../catalogue/product.ts'
import { Version } from '../catalogue/shared.ts'
import { PersonCard } from '../identity/person.ts'
import { Id, Instant } from '../route.ts'
import { CircleTag } from './circle.ts'
import { PollEdition, PostPoll, PostPollDraft } from './poll.ts'
import { TopicName, TopicTag } from './topic-tag.ts'

/** What sort of thing a person published. */
export const PostKind = Type.Enum(['note', 'question'])
export type PostKind = Static<typeof PostKind>

/** Who may see it: everybody; signed-up members; followers of its author; members of its circle; its author alone. */
export const PostAudience = Type.Enum(['everybody', 'members', 'followers', 'circle', 'self'])
export type PostAudience = Static<typeof PostAudience>

/** `waiting` is looked at by a moderator first; `hidden` was taken from sight by one; `removed` by its author, for good. */
export const PostState = Type.Enum(['draft', 'scheduled', 'waiting', 'published', 'hidden', 'removed'])
export type PostState = Static<typeof PostState>

export const picturesMax = 9
export const textMax = 5000

export const PostDraft = Type.Object(
  {
    kind: PostKind,
    title: Type.Optional(Type.String({ maxLength: 60 })),
    text: Type.String({ maxLength: textMax }),
    circleId: Type.Optional(Id),
    audience: PostAudience,
    /** Chosen beside those that stand in the text behind a `#`. */
    topics: Type.Optional(Type.Array(TopicName, { maxItems: 10 })),
    /** People named in the text by `@`. */
    mentionIds: Type.Optional(Type.Array(Id, { maxItems: 20, uniqueItems: true })),
    productIds: Type.Optional(Type.Array(Id, { maxItems: 10, uniqueItems: true })),
    /** The caller's own uploads, in the order in which they are shown. */
    media: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Id,
            /** What it shows, in words, for those who do not see it. */
            alt: Type.Optional(Type.String({ maxLength: 500 })),
          },
          { additionalProperties: false },
        ),
        { maxItems: picturesMax },
      ),
    ),
    poll: Type.Optional(PostPollDraft),
  },
  { additionalProperties: false },
)
export type PostDraft = Static<typeof PostDraft>

/** A picture, or a video with its poster. */
export const PostMedia = Type.Object({
  id: Id,
  kind: Type.Enum(['picture', 'video']),
  picture: Picture,
  videoUrl: Type.Optional(Type.String()),
  durationMs: Type.Optional(Type.Integer()),
})
export type PostMedia = Static<typeof PostMedia>

const shared = {
  id: Id,
  kind: PostKind,
  state: PostState,
  title: Type.Optional(Type.String()),
  author: PersonCard,
  circle: Type.Optional(CircleTag),
  topics: Type.Array(TopicTag),
  poll: Type.Optional(PostPoll),
  /** Why it waits, where more is known than that somebody looks: a picture in it looks like one that was taken down. */
  waitsFor: Type.Optional(Type.Enum(['picture'])),
  /** Absent until it was published. */
  publishedAt: Type.Optional(Instant),
}

/** A post in a list. */
export const PostCard = Type.Object({
  ...shared,
  /** The beginning of its text. */
  lead: Type.String(),
  cover: Type.Optional(PostMedia),
  pictures: Type.Integer(),
  products: Type.Integer(),
  /** When it is to come out. */
  publishAt: Type.Optional(Instant),
  changedAt: Type.Optional(Instant),
  /** The code of the refusal that kept it from coming out at its time. */
  trouble: Type.Optional(Type.String()),
})
export type PostCard = Static<typeof PostCard>

/** A post whole. */
export const Post = Type.Object({
  ...shared,
  version: Version,
  text: Type.String(),
  audience: PostAudience,
  media: Type.Array(PostMedia),
  mentions: Type.Array(PersonCard),
  chosenTopics: Type.Array(Type.String()),
  publishAt: Type.Optional(Instant),
  trouble: Type.Optional(Type.String()),
  products: Type.Array(ProductCard),
  editedAt: Type.Optional(Instant),
  /** Whoever opens a product from here has come by this link; absent for its author. */
  saleToken: Type.Optional(Type.String()),
  /** What the caller may do with it. */
  rights: Type.Array(Type.Enum(['edit', 'remove', 'history', 'hide'])),
})
export type Post = Static<typeof Post>

/** What a post said until it was edited. */
export const PostEdition = Type.Object({
  version: Version,
  title: Type.Optional(Type.String()),
  text: Type.String(),
  poll: Type.Optional(PollEdition),
  writtenAt: Instant,
})
export type PostEdition = Static<typeof PostEdition>
