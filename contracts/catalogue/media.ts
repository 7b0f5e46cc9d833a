import { type Static, Type } from 'typebox'

import { Done, Id, route } from '../route.ts'
import { OptionalTexts } from './shared.ts'

/** A picture ready to show: one address a width, and a few bytes of blur to show until it has come. */
export const Picture = Type.Object({
  url: Type.String({ description: 'The width closest to 800 pixels' }),
  width: Type.Integer(),
  height: Type.Integer(),
  blur: Type.String({ description: 'A data: address of some hundred bytes' }),
  sizes: Type.Array(Type.Object({ url: Type.String(), width: Type.Integer(), height: Type.Integer() })),
  alt: OptionalTexts,
})
export type Picture = Static<typeof Picture>

/** A picture of a product as its editor sees it; one that was only imported by address has no picture yet. */
export const Media = Type.Object({
  id: Id,
  state: Type.Union([Type.Literal('ready'), Type.Literal('remote'), Type.Literal('fetching'), Type.Literal('failed')]),
  alt: OptionalTexts,
  picture: Type.Optional(Picture),
  sourceUrl: Type.Optional(Type.String()),
  failure: Type.Optional(Type.String({ description: 'The code of the refusal that stopped it' })),
})
export type Media = Static<typeof Media>

const product = Type.Object({ productId: Id })
const media = Type.Object({ productId: Id, mediaId: Id })

export const uploadMedia = route({
  method: 'POST',
  path: '/catalogue/products/:productId/media',
  may: 'catalogue.write',
  summary: 'Adds a picture, sent as one multipart file; it is resized, stripped of camera and place, and re-encoded.',
  params: product,
  answers: { 201: Media },
  bodyLimit: 20 * 1024 * 1024,
})

export const orderMedia = route({
  method: 'PUT',
  path: '/catalogue/products/:productId/media-order',
  may: 'catalogue.write',
  summary: 'Puts the pictures of a product in the order given; every one of them is named once.',
  params: product,
  body: Type.Object({ mediaIds: Type.Array(Id, { maxItems: 250 }) }),
  answers: { 200: Done },
})

export const changeMedia = route({
  method: 'PATCH',
  path: '/catalogue/products/:productId/media/:mediaId',
  may: 'catalogue.write',
  summary: 'Changes the words that stand for a picture.',
  params: media,
  body: Type.Object({ alt: OptionalTexts }),
  answers: { 200: Media },
})

export const removeMedia = route({
  method: 'DELETE',
  path: '/catalogue/products/:productId/media/:mediaId',
  may: 'catalogue.write',
  summary: 'Takes a picture off a product; it can be put back for a week.',
  params: media,
  answers: { 200: Done },
})

export const restoreMedia = route({
  method: 'POST',
  path: '/catalogue/products/:productId/media/:mediaId/restore',
  may: 'catalogue.write',
  summary: 'Puts a removed picture back where it was.',
  params: media,
  answers: { 200: Media },
})

export const fetchMedia = route({
  method: 'POST',
  path: '/catalogue/media-fetches',
  may: 'catalogue.write',
  summary: 'Fetches pictures that are only known by address, in the background; each ends ready or failed.',
  body: Type.Object({ productIds: Type.Array(Id, { minItems: 1, maxItems: 500 }) }),
  answers: { 202: Type.Object({ pictures: Type.Integer() }) },
})
