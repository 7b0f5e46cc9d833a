import { type Static, Type } from 'typebox'

import { Done, Id, Instant, route } from '../route.ts'
import { OptionalTexts } from './shared.ts'

export const modelBytesMax = 15 * 1024 * 1024

/** A product as a body that can be turned and put into the room: one GLB with everything in it. */
export const Model = Type.Object({
  url: Type.String(),
  bytes: Type.Integer(),
  triangles: Type.Integer(),
  alt: OptionalTexts,
})
export type Model = Static<typeof Model>

export const KeptModel = Type.Object({
  ...Model.properties,
  name: Type.String({ description: 'The file’s name as it came' }),
  textures: Type.Integer(),
  uploadedAt: Instant,
})
export type KeptModel = Static<typeof KeptModel>

/** Why a file is refused as a model; each names what was looked at. */
export const modelFaults = [
  'not-glb',
  'wrong-version',
  'wrong-length',
  'bad-chunks',
  'bad-json',
  'too-deep',
  'too-many',
  'no-geometry',
  'out-of-bounds',
  'not-a-tree',
  'external-file',
  'unknown-extension',
  'bad-texture',
  'texture-too-large',
] as const
export type ModelFault = (typeof modelFaults)[number]

const params = Type.Object({ productId: Id })

export const readModel = route({
  method: 'GET',
  path: '/catalogue/products/:productId/model',
  may: 'catalogue.read',
  summary: 'Gives the 3D model of a product, if it has one.',
  params,
  answers: { 200: Type.Object({ model: Type.Optional(KeptModel) }) },
})

export const uploadModel = route({
  method: 'POST',
  path: '/catalogue/products/:productId/model',
  may: 'catalogue.write',
  summary: 'Gives a product its 3D model, one multipart GLB of 15 MB at most, checked to the last byte.',
  params,
  answers: { 201: Type.Object({ model: KeptModel }) },
  bodyLimit: 16 * 1024 * 1024,
})

export const changeModel = route({
  method: 'PATCH',
  path: '/catalogue/products/:productId/model',
  may: 'catalogue.write',
  summary: 'Changes the words that stand for a model.',
  params,
  body: Type.Object({ alt: OptionalTexts }),
  answers: { 200: Type.Object({ model: KeptModel }) },
})

export const removeModel = route({
  method: 'DELETE',
  path: '/catalogue/products/:productId/model',
  may: 'catalogue.write',
  summary: 'Takes the model off a product; it can be put back for a week.',
  params,
  answers: { 200: Done },
})

export const restoreModel = route({
  method: 'POST',
  path: '/catalogue/products/:productId/model/restore',
  may: 'catalogue.write',
  summary: 'Puts the model that was removed last back.',
  params,
  answers: { 200: Type.Object({ model: KeptModel }) },
})
