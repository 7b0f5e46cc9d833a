import { type Static, Type } from 'typebox'

import { Id, route } from '../route.ts'
import { Picture } from './media.ts'
import { OptionalTexts, Texts } from './shared.ts'

/** What a product is made of, or a part of it. */
export const Material = Type.Object({
  name: Texts,
  percent: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 100, description: 'To a hundredth' })),
  note: Type.Optional(OptionalTexts),
})
export type Material = Static<typeof Material>

const step = { text: OptionalTexts, illustrationId: Type.Optional(Id) }
const materials = Type.Array(Material, { maxItems: 30 })
const version = Type.Integer({ minimum: 0, description: '0 while nothing was written yet' })

export const GuideDraft = Type.Object({
  version,
  materials,
  steps: Type.Array(Type.Object(step), { maxItems: 30 }),
})
export type GuideDraft = Static<typeof GuideDraft>

export const GuideStep = Type.Object({ ...step, picture: Type.Optional(Picture) })
export type GuideStep = Static<typeof GuideStep>

/** How a product is used, step by step, and what it is made of. */
export const Guide = Type.Object({ version, materials, steps: Type.Array(GuideStep) })
export type Guide = Static<typeof Guide>

const params = Type.Object({ productId: Id })

export const readGuide = route({
  method: 'GET',
  path: '/catalogue/products/:productId/guide',
  may: 'catalogue.read',
  summary: 'Gives the guide and materials of a product as their editor sees them.',
  params,
  answers: { 200: Guide },
})

export const writeGuide = route({
  method: 'PUT',
  path: '/catalogue/products/:productId/guide',
  may: 'catalogue.write',
  summary: 'Writes guide and materials anew; what materials make up is 100 percent at most.',
  params,
  body: GuideDraft,
  answers: { 200: Guide },
})
