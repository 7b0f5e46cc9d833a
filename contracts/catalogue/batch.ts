import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { ProductCard } from './product.ts'
import { Day, OptionalTexts, Texts, Version } from './shared.ts'

/** Why something happened to a batch: the business steps of GS1's Core Business Vocabulary that a shop's goods go through. */
export const bizSteps = [
  'commissioning',
  'inspecting',
  'sampling',
  'assembling',
  'packing',
  'repackaging',
  'storing',
  'holding',
  'shipping',
  'transporting',
  'arriving',
  'receiving',
  'stocking',
  'retail_selling',
  'destroying',
] as const
export const BizStep = Type.Enum(bizSteps)
export type BizStep = (typeof bizSteps)[number]

/** What happened, when, where, why and by whom, in the order of EPCIS. */
const happened = {
  at: Instant,
  bizStep: BizStep,
  place: OptionalTexts,
  who: Type.String({ maxLength: 200 }),
  note: OptionalTexts,
}
export const BatchEventDraft = Type.Object({
  ...happened,
  place: Type.Optional(OptionalTexts),
  who: Type.Optional(happened.who),
  note: Type.Optional(OptionalTexts),
})
export type BatchEventDraft = Static<typeof BatchEventDraft>

export const BatchEvent = Type.Object({ id: Id, ...happened })
export type BatchEvent = Static<typeof BatchEvent>

const named = {
  lot: Type.String({ minLength: 1, maxLength: 20, description: 'GS1 application identifier 10' }),
  producedOn: Type.Optional(Day),
  bestBefore: Type.Optional(Day),
}

export const BatchDraft = Type.Object({
  ...named,
  gtin: Type.Optional(Type.String({ maxLength: 20, description: 'GTIN-8, -12, -13 or -14; kept with 14 digits' })),
  origin: Type.Optional(OptionalTexts),
  note: Type.Optional(OptionalTexts),
})
export type BatchDraft = Static<typeof BatchDraft>

/** A batch in few words. `path` is what stands in its QR code: its GS1 Digital Link, or a house path without a GTIN. */
export const BatchLine = Type.Object({
  id: Id,
  ...named,
  gtin: Type.Optional(Type.String()),
  origin: OptionalTexts,
  path: Type.String(),
})
export type BatchLine = Static<typeof BatchLine>

/** A batch with its trace, oldest event first. */
export const TracedBatch = Type.Object({
  ...BatchLine.properties,
  note: OptionalTexts,
  isPastBest: Type.Boolean({ description: 'By the house’s day' }),
  events: Type.Array(BatchEvent),
})
export type TracedBatch = Static<typeof TracedBatch>

export const BatchPage = Type.Object({ ...TracedBatch.properties, product: ProductCard })
export type BatchPage = Static<typeof BatchPage>

export const Batch = Type.Object({ ...TracedBatch.properties, productId: Id, version: Version, changedAt: Instant })
export type Batch = Static<typeof Batch>

export const getBatch = route({
  method: 'GET',
  path: '/batches/:batchId',
  may: 'anyone',
  summary: 'Gives a batch with its trace and its product; also one whose product is no longer on sale.',
  params: Type.Object({ batchId: Id }),
  answers: { 200: BatchPage },
})

export const resolveDigitalLink = route({
  method: 'GET',
  path: '/gs1/:gtin/:lot',
  may: 'anyone',
  summary: 'Gives the batch that a GS1 Digital Link (`/01/:gtin/10/:lot`) names.',
  params: Type.Object({ gtin: Type.String({ maxLength: 20 }), lot: Type.String({ maxLength: 20 }) }),
  answers: { 200: BatchPage },
})

export const resolveGtin = route({
  method: 'GET',
  path: '/gs1/:gtin',
  may: 'anyone',
  summary: 'Gives the product that a GS1 Digital Link without a lot (`/01/:gtin`) names.',
  params: Type.Object({ gtin: Type.String({ maxLength: 20 }) }),
  answers: { 200: ProductCard },
})

/** A batch beside those of other products. */
export const ListedBatch = Type.Object({ ...Batch.properties, product: Type.Object({ title: Texts }) })
export type ListedBatch = Static<typeof ListedBatch>

export const listAllBatches = route({
  method: 'GET',
  path: '/catalogue/batches',
  may: 'catalogue.read',
  summary: 'Lists the batches of all products, latest first; found by lot, GTIN, or words of the product.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    best: Type.Optional(Type.Enum(['past', 'soon'])),
    ...pageQuery,
  }),
  answers: { 200: Page(ListedBatch) },
})

const product = Type.Object({ productId: Id })
const params = Type.Object({ batchId: Id })

export const listBatches = route({
  method: 'GET',
  path: '/catalogue/products/:productId/batches',
  may: 'catalogue.read',
  summary: 'Lists the batches of a product with their traces, latest first.',
  params: product,
  query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 20 })), ...pageQuery }),
  answers: { 200: Page(Batch) },
})

export const createBatch = route({
  method: 'POST',
  path: '/catalogue/products/:productId/batches',
  may: 'catalogue.write',
  summary: 'Adds a batch to a product.',
  params: product,
  body: BatchDraft,
  answers: { 201: Batch },
})

export const changeBatch = route({
  method: 'PUT',
  path: '/catalogue/batches/:batchId',
  may: 'catalogue.write',
  summary: 'Writes what is said of a batch anew; refused when somebody changed it since it was read.',
  params,
  body: Type.Object({ ...BatchDraft.properties, version: Version }),
  answers: { 200: Batch },
})

export const removeBatch = route({
  method: 'DELETE',
  path: '/catalogue/batches/:batchId',
  may: 'catalogue.write',
  summary: 'Takes a batch and its page away; it can be put back for a week.',
  params,
  answers: { 200: Done },
})

export const restoreBatch = route({
  method: 'POST',
  path: '/catalogue/batches/:batchId/restore',
  may: 'catalogue.write',
  summary: 'Puts a removed batch back.',
  params,
  answers: { 200: Batch },
})

export const addBatchEvent = route({
  method: 'POST',
  path: '/catalogue/batches/:batchId/events',
  may: 'catalogue.write',
  summary: 'Adds one event to the trace of a batch.',
  params,
  body: BatchEventDraft,
  answers: { 201: Batch },
})

export const removeBatchEvent = route({
  method: 'DELETE',
  path: '/catalogue/batches/:batchId/events/:eventId',
  may: 'catalogue.write',
  summary: 'Takes an event out of a trace.',
  params: Type.Object({ batchId: Id, eventId: Id }),
  answers: { 200: Batch },
})

export const importBatchEvents = route({
  method: 'POST',
  path: '/catalogue/batches/:batchId/event-file',
  may: 'catalogue.write',
  summary: 'Adds the events of a CSV, a JSON list or an EPCIS 2.0 document, all or none; those known already are left.',
  params,
  answers: { 201: Type.Object({ added: Type.Integer(), known: Type.Integer(), batch: Batch }) },
  bodyLimit: 2 * 1024 * 1024,
})
