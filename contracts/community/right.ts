import { type Static, Type } from 'typebox'

import { Done, route } from '../route.ts'

const most = (maximum: number) => Type.Integer({ minimum: 0, maximum })
const fromLevel = Type.Integer({ minimum: 1, maximum: 4 })

/** How much somebody of a level may do. */
const TrustLimits = Type.Object(
  {
    /** Links, pictures and mentions in one post. */
    links: most(20),
    pictures: most(9),
    mentions: most(20),
    /** Strangers written to in a day. */
    strangers: most(200),
  },
  { additionalProperties: false },
)
export type TrustLimits = Static<typeof TrustLimits>

/** The one table of what each level may: limits of levels 0 to 4, and from which level on one may do what, how often. */
export const TrustRights = Type.Object(
  {
    limits: Type.Tuple([TrustLimits, TrustLimits, TrustLimits, TrustLimits, TrustLimits]),
    /** Takes a thing from sight until a moderator has looked; so often a day. */
    hide: Type.Object({ fromLevel, aDay: most(50) }, { additionalProperties: false }),
    /** Adds topics to notes of others, or takes them off. */
    tag: Type.Object({ fromLevel, aDay: most(200) }, { additionalProperties: false }),
    /** Proposes that two topics be one. */
    merge: Type.Object({ fromLevel, aDay: most(50) }, { additionalProperties: false }),
    /** Core members put a note at the top of their circle; so often a week. */
    recommend: Type.Object({ aWeek: most(50) }, { additionalProperties: false }),
    /** Votes on rules: who may take part, how many open a discussion, how long, and what is enough. */
    vote: Type.Object(
      {
        fromLevel: Type.Integer({ minimum: 0, maximum: 4 }),
        supporters: Type.Integer({ minimum: 1, maximum: 1000 }),
        discussHours: Type.Integer({ minimum: 1, maximum: 720 }),
        voteHours: Type.Integer({ minimum: 1, maximum: 720 }),
        quorumPercent: Type.Integer({ minimum: 0, maximum: 100 }),
        sharePercent: Type.Integer({ minimum: 50, maximum: 100 }),
        isSecret: Type.Boolean(),
      },
      { additionalProperties: false },
    ),
    jury: Type.Object({ fromLevel }, { additionalProperties: false }),
  },
  { additionalProperties: false },
)
export type TrustRights = Static<typeof TrustRights>

export const getTrustRights = route({
  method: 'GET',
  path: '/community/trust-rights',
  may: 'anyone',
  summary: 'What each level of trust may.',
  answers: { 200: Type.Object({ rights: TrustRights }) },
})

/** Refusals: `community.limits-must-rise`. */
export const putTrustRights = route({
  method: 'PUT',
  path: '/community/trust-rights',
  may: 'house.settings',
  summary: 'Sets what each level of trust may, from now on. No level may do less than the one below it.',
  body: Type.Object({ rights: TrustRights }, { additionalProperties: false }),
  answers: { 200: Done },
})
