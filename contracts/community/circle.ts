import { type Static, Type } from 'typebox'

import { Picture } from '../catalogue/media.ts'
import { Version } from '../catalogue/shared.ts'
import { Id } from '../route.ts'

/** The name of a circle in addresses: small letters and digits, parted by hyphens. */
export const CircleHandle = Type.String({ maxLength: 60, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })

export const CircleRole = Type.Enum(['owner', 'moderator', 'core', 'member'])
export type CircleRole = Static<typeof CircleRole>

/** What a role lets do in its circle. */
export const CircleRight = Type.Enum([
  'post',
  'recommend',
  'decide',
  'remove-member',
  'keep-order',
  'edit',
  'appoint',
  'archive',
  'hand-over',
])
export type CircleRight = Static<typeof CircleRight>

/** How one comes in: by a touch; by asking; by having bought; not at all. */
export const CircleJoining = Type.Enum(['open', 'asked', 'bought', 'closed'])
export type CircleJoining = Static<typeof CircleJoining>

/** A circle as it stands beside a post. */
export const CircleTag = Type.Object({ id: Id, handle: CircleHandle, name: Type.String() })
export type CircleTag = Static<typeof CircleTag>

const Colour = Type.String({ pattern: '^#[0-9a-f]{6}$' })

export const CircleCard = Type.Object({
  ...CircleTag.properties,
  purpose: Type.String(),
  colour: Colour,
  cover: Type.Optional(Picture),
  emblem: Type.Optional(Picture),
  joining: CircleJoining,
  members: Type.Integer(),
  isArchived: Type.Boolean(),
  /** The caller's, where they belong to it. */
  role: Type.Optional(CircleRole),
})
export type CircleCard = Static<typeof CircleCard>

const words = {
  /** What it is there for. */
  purpose: Type.String({ maxLength: 500 }),
  /** Who it is for. */
  audience: Type.String({ maxLength: 200 }),
  theme: Type.String({ maxLength: 200 }),
  /** How people treat each other there. */
  culture: Type.String({ maxLength: 500 }),
  rules: Type.Array(Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }), { maxItems: 20 }),
  joining: CircleJoining,
  /** What is asked of whoever asks to come in. */
  question: Type.String({ maxLength: 200 }),
  /** How many paid orders open the door of one that is joined by having bought. */
  ordersMin: Type.Integer({ minimum: 1, maximum: 1000 }),
  /** The level of trust that it takes to come in, and the fan level with one of its owners; 0, or absent, asks for nothing. */
  levelMin: Type.Optional(Type.Integer({ minimum: 0, maximum: 4 })),
  fanMin: Type.Optional(Type.Integer({ minimum: 0, maximum: 12 })),
  /** What newcomers choose from when they are asked what interests them. */
  interests: Type.Array(Type.String({ minLength: 1, maxLength: 20, pattern: '\\S' }), { maxItems: 12 }),
}

export const Circle = Type.Object({
  ...CircleCard.properties,
  ...words,
  version: Version,
  /** What the caller may do there. */
  rights: Type.Array(CircleRight),
  /** What the caller lacks to come in: what it takes, and what they have. */
  missing: Type.Array(
    Type.Object({
      kind: Type.Enum(['level', 'fan', 'orders']),
      need: Type.Integer(),
      has: Type.Integer(),
    }),
  ),
  /** The caller's request waits for an answer. */
  isAsking: Type.Boolean(),
  /** Out of sight for who does not belong to it: it waits for a look, or was taken off. */
  isHidden: Type.Boolean(),
  /** The rules as they are now were not shown to the caller yet. */
  hasUnseenRules: Type.Boolean(),
})
export type Circle = Static<typeof Circle>

export const CircleDraft = Type.Object(
  {
    handle: CircleHandle,
    name: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }),
    ...words,
    colour: Colour,
  },
  { additionalProperties: false },
)
export type CircleDraft = Static<typeof CircleDraft>

/** A circle as operators see it. */
export const CircleRow = Type.Object({
  ...CircleCard.properties,
  posts: Type.Integer(),
  requests: Type.Integer(),
  isDemo: Type.Boolean(),
  createdAt: Type.String({ format: 'date-time' }),
})
export type CircleRow = Static<typeof CircleRow>
