import { type Static, Type } from 'typebox'

import { Done, route } from '../route.ts'

export type TrustLevel = 0 | 1 | 2 | 3 | 4

const figures = {
  /** Days on which they posted, commented or liked. */
  days: Type.Integer(),
  /** Posts and comments. */
  said: Type.Integer(),
  likesGiven: Type.Integer(),
  likesReceived: Type.Integer(),
  /** Decisions of moderators against them that stand. */
  against: Type.Integer(),
}

/** What somebody did within the window. */
const TrustConduct = Type.Object(figures)
export type TrustConduct = Static<typeof TrustConduct>

/** What a level asks for: at least so much of everything, and at most so many decisions against. */
const TrustNeed = Type.Object(figures)
export type TrustNeed = Static<typeof TrustNeed>

const level = Type.Object({
  days: Type.Integer({ minimum: 0, maximum: 100 }),
  said: Type.Integer({ minimum: 0, maximum: 10_000 }),
  likesGiven: Type.Integer({ minimum: 0, maximum: 10_000 }),
  likesReceived: Type.Integer({ minimum: 0, maximum: 10_000 }),
  against: Type.Integer({ minimum: 0, maximum: 100 }),
})
/** What levels 1, 2 and 3 ask for, in this order. */
export const TrustNeeds = Type.Tuple([level, level, level])
export type TrustNeeds = Static<typeof TrustNeeds>

const OwnTrust = Type.Object({
  level: Type.Integer({ minimum: 0, maximum: 4 }),
  windowDays: Type.Integer(),
  conduct: TrustConduct,
  next: Type.Optional(TrustNeed),
  maySitOnJury: Type.Boolean(),
})
export type OwnTrust = Static<typeof OwnTrust>

export const getOwnTrust = route({
  method: 'GET',
  path: '/me/trust',
  may: 'member',
  summary: 'How far the caller is trusted, for what, and what the next level asks.',
  answers: { 200: OwnTrust },
})

export const getTrustNeeds = route({
  method: 'GET',
  path: '/community/trust-needs',
  may: 'anyone',
  summary: 'What the levels of trust ask for.',
  answers: { 200: Type.Object({ needs: TrustNeeds }) },
})

export const putTrustNeeds = route({
  method: 'PUT',
  path: '/community/trust-needs',
  may: 'house.settings',
  summary:
    'Sets what the levels ask for; people’s levels follow the next night. No level may ask for less than the one below.',
  body: Type.Object({ needs: TrustNeeds }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const getPersonTrust = route({
  method: 'GET',
  path: '/people/:personId/trust',
  may: 'people.read',
  summary: 'How far a person is trusted, and whether staff gave that.',
  params: Type.Object({ personId: Type.String({ minLength: 1, maxLength: 64 }) }),
  answers: {
    200: Type.Object({ level: Type.Integer(), earned: Type.Integer(), given: Type.Optional(Type.Integer()) }),
  },
})

export const giveTrust = route({
  method: 'PUT',
  path: '/people/:personId/trust',
  may: 'people.manage',
  summary:
    'Gives a person a level whatever they have earned, up to 4; without one, what they have earned counts again.',
  params: Type.Object({ personId: Type.String({ minLength: 1, maxLength: 64 }) }),
  body: Type.Object(
    { level: Type.Optional(Type.Integer({ minimum: 0, maximum: 4 })) },
    { additionalProperties: false },
  ),
  answers: { 200: Done },
})
