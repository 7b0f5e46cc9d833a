import { type Static, Type } from 'typebox'

/** Why a text was held for risky. Weights are shares: 0.6 means that alone it would be a mistake in four of ten. */
export const ScreeningReason = Type.Object({
  code: Type.Enum([
    'word',
    'link',
    'pattern',
    'attack',
    'spam',
    'cloak',
    'repeat',
    'alike',
    'crowd',
    'flood',
    'device',
    'newcomer',
    'links',
    'incentive',
    'picture',
  ]),
  weight: Type.Number({ minimum: 0, maximum: 1 }),
  values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
})
export type ScreeningReason = Static<typeof ScreeningReason>
