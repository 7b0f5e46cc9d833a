import { type Static, Type } from 'typebox'

import { route } from '../route.ts'
import { BatchLine, TracedBatch } from './batch.ts'
import { ShownCertificate } from './certificate.ts'
import { ShownEndorsement } from './endorsement.ts'
import { Guide } from './guide.ts'
import { Model } from './model.ts'
import { StoryCard } from './story.ts'

/** Why a shopper may trust a product: what others attest, where it comes from, how it is used. */
export const ProductTrust = Type.Object({
  certificates: Type.Array(ShownCertificate),
  guide: Type.Optional(Type.Object({ materials: Guide.properties.materials, steps: Guide.properties.steps })),
  stories: Type.Array(StoryCard),
  endorsements: Type.Array(ShownEndorsement),
  model: Type.Optional(Model),
  trace: Type.Optional(TracedBatch),
  batches: Type.Array(BatchLine, { description: 'Latest first; the first is the one of `trace`' }),
})
export type ProductTrust = Static<typeof ProductTrust>

export const getProductTrust = route({
  method: 'GET',
  path: '/products/:product/trust',
  may: 'anyone',
  summary: 'Gives what speaks for a product on sale, by its id or its handle.',
  params: Type.Object({ product: Type.String({ minLength: 1, maxLength: 255 }) }),
  answers: { 200: ProductTrust },
})
