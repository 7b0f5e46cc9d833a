import { type Static, Type } from 'typebox'

import { Instant, route } from '../route.ts'

/** What of this house is made up for trying it out. */
export const Demo = Type.Object({
  /** Absent where the house was opened without a demo. */
  madeAt: Type.Optional(Instant),
  removedAt: Type.Optional(Instant),
  products: Type.Integer(),
  people: Type.Integer(),
  shows: Type.Integer(),
})
export type Demo = Static<typeof Demo>

export const getDemo = route({
  method: 'GET',
  path: '/demo',
  may: 'house.operate',
  summary: 'Says what of this house is demo.',
  answers: { 200: Demo },
})

export const removeDemo = route({
  method: 'POST',
  path: '/demo/remove',
  may: 'house.settings',
  summary: 'Takes everything that came with the demo out of the house: its shows go off air, then products and people.',
  answers: { 200: Demo },
})
