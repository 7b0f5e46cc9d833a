import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Picture } from './media.ts'
import { Day, OptionalTexts, Texts, Version } from './shared.ts'

/** By the house's day at the moment of reading: before, within or after its period. */
export const EndorsementState = Type.Union([Type.Literal('upcoming'), Type.Literal('running'), Type.Literal('ended')])
export type EndorsementState = Static<typeof EndorsementState>

const said = {
  name: Texts,
  role: Type.Optional(OptionalTexts),
  quote: Type.Optional(OptionalTexts),
  from: Day,
  until: Day,
  hostId: Type.Optional(Id),
}

export const EndorsementDraft = Type.Object({
  ...said,
  illustrationId: Type.Optional(Id),
  rights: Type.Optional(
    Type.String({ maxLength: 2000, description: 'By what agreement face and words may be used; for staff only' }),
  ),
  productIds: Type.Array(Id, { maxItems: 500, uniqueItems: true }),
})
export type EndorsementDraft = Static<typeof EndorsementDraft>

/** Somebody who stands up for products, as shoppers see it; only within its period is it shown at all. */
export const ShownEndorsement = Type.Object({
  id: Id,
  ...said,
  role: OptionalTexts,
  quote: OptionalTexts,
  picture: Type.Optional(Picture),
})
export type ShownEndorsement = Static<typeof ShownEndorsement>

export const Endorsement = Type.Object({
  ...ShownEndorsement.properties,
  state: EndorsementState,
  version: Version,
  illustrationId: Type.Optional(Id),
  hostName: Type.Optional(Type.String()),
  rights: Type.String(),
  products: Type.Array(Type.Object({ id: Id, title: Texts })),
  isDemo: Type.Boolean(),
  changedAt: Instant,
})
export type Endorsement = Static<typeof Endorsement>

export const listHostEndorsements = route({
  method: 'GET',
  path: '/hosts/:hostId/endorsements',
  may: 'anyone',
  summary: 'Lists what a host endorses now, with the products.',
  params: Type.Object({ hostId: Id }),
  answers: {
    200: Type.Object({
      items: Type.Array(
        Type.Object({
          ...ShownEndorsement.properties,
          products: Type.Array(Type.Object({ id: Id, handle: Type.String(), title: Texts })),
        }),
      ),
    }),
  },
})

const params = Type.Object({ endorsementId: Id })

export const listEndorsements = route({
  method: 'GET',
  path: '/catalogue/endorsements',
  may: 'catalogue.read',
  summary: 'Lists endorsements, those that end last at the top.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(EndorsementState),
    productId: Type.Optional(Id),
    ...pageQuery,
  }),
  answers: { 200: Page(Endorsement) },
})

export const createEndorsement = route({
  method: 'POST',
  path: '/catalogue/endorsements',
  may: 'catalogue.write',
  summary: 'Adds an endorsement for some products and a period.',
  body: EndorsementDraft,
  answers: { 201: Endorsement },
})

export const changeEndorsement = route({
  method: 'PUT',
  path: '/catalogue/endorsements/:endorsementId',
  may: 'catalogue.write',
  summary: 'Writes an endorsement anew; refused when somebody changed it since it was read.',
  params,
  body: Type.Object({ ...EndorsementDraft.properties, version: Version }),
  answers: { 200: Endorsement },
})

export const removeEndorsement = route({
  method: 'DELETE',
  path: '/catalogue/endorsements/:endorsementId',
  may: 'catalogue.write',
  summary: 'Takes an endorsement away; it can be put back for a week.',
  params,
  answers: { 200: Done },
})

export const restoreEndorsement = route({
  method: 'POST',
  path: '/catalogue/endorsements/:endorsementId/restore',
  may: 'catalogue.write',
  summary: 'Puts a removed endorsement back.',
  params,
  answers: { 200: Endorsement },
})
