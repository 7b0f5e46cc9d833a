import { type Static, Type } from 'typebox'

import { Instant, route } from '../route.ts'
import { GatheringParams } from './gathering.ts'
import { GatheringMeasure } from './run.ts'

export const GatheringVerdict = Type.Enum(['continue', 'adjust', 'stop'])
export type GatheringVerdict = Static<typeof GatheringVerdict>

const Bought = Type.Object({ people: Type.Integer(), bought: Type.Integer() })

/** What came of an event, against what it was for. */
export const EffectCard = Type.Object({
  goal: Type.String(),
  measure: GatheringMeasure,
  target: Type.Integer(),
  measured: Type.Integer(),
  invited: Type.Integer(),
  signed: Type.Integer(),
  came: Type.Integer(),
  /** Came and said how it was. */
  tookPart: Type.Integer(),
  stars: Type.Optional(Type.Number()),
  wouldComeAgain: Type.Optional(Type.Number()),
  /** Of those who came, and of the invited who did not: how many bought afterwards. */
  boughtCame: Bought,
  boughtAway: Bought,
  /** How much more of those who came bought, as a share, with its interval at 95 %; absent where one side has nobody. */
  difference: Type.Optional(Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() })),
  /** One of the sides has so few people that chance says more than the event. */
  isSmall: Type.Boolean(),
  /** Purchases count until then. */
  countsUntil: Instant,
  isFinal: Type.Boolean(),
  /** By the written rule; a person confirms. */
  proposed: GatheringVerdict,
  verdict: Type.Optional(
    Type.Object({ verdict: GatheringVerdict, note: Type.String(), byName: Type.String(), at: Instant }),
  ),
})
export type EffectCard = Static<typeof EffectCard>

export const getEffect = route({
  method: 'GET',
  path: '/run-gatherings/:gatheringId/effect',
  may: 'community.manage',
  summary: 'The effect card of an event: who was invited, came, took part and bought, and what the rule proposes.',
  params: GatheringParams,
  answers: { 200: EffectCard },
})

export const confirmVerdict = route({
  method: 'POST',
  path: '/run-gatherings/:gatheringId/verdict',
  may: 'community.manage',
  summary: 'Confirms whether such events go on, change or stop, with a note; the card is kept as it is then.',
  params: GatheringParams,
  body: Type.Object({
    verdict: GatheringVerdict,
    note: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }),
  }),
  answers: { 200: EffectCard },
})
