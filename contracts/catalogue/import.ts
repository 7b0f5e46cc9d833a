import { type Static, Type } from 'typebox'

import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { productFilter } from './product-routes.ts'
import { FieldChange } from './shared.ts'

export const ImportState = Type.Union([Type.Literal('ready'), Type.Literal('applied')])
export type ImportState = Static<typeof ImportState>

/** Why a row stays out. `line` counts from 1 with the header, `column` is its name in the file. */
export const Rejection = Type.Object({
  line: Type.Integer(),
  column: Type.Optional(Type.String()),
  code: Type.String(),
  reason: Type.String({ description: 'The reason as an English sentence' }),
  value: Type.Optional(Type.String()),
})
export type Rejection = Static<typeof Rejection>

export const ImportCounts = Type.Object({
  rows: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  rejected: Type.Integer({ description: 'Rows, not products' }),
  pictures: Type.Integer({ description: 'New picture addresses, to be fetched only if asked' }),
})
export type ImportCounts = Static<typeof ImportCounts>

/** A read file, what it would do, and once applied what it did. */
export const ImportReport = Type.Object({
  id: Id,
  token: Type.String({ description: 'Stands for exactly this diff; applying asks for it' }),
  fileName: Type.String(),
  state: ImportState,
  counts: ImportCounts,
  keptColumns: Type.Array(Type.String(), { description: 'Columns not understood, kept and exported again' }),
  rejections: Type.Array(Rejection, { description: 'The first 200; the report file has all' }),
  madeBy: Type.Object({ id: Type.String(), name: Type.String() }),
  madeAt: Instant,
  appliedAt: Type.Optional(Instant),
})
export type ImportReport = Static<typeof ImportReport>

export const ImportOutcome = Type.Union([Type.Literal('added'), Type.Literal('changed'), Type.Literal('unchanged')])
export type ImportOutcome = Static<typeof ImportOutcome>

export const ImportedProduct = Type.Object({
  line: Type.Integer(),
  handle: Type.String(),
  title: Type.String(),
  outcome: ImportOutcome,
  variants: Type.Integer(),
  changes: Type.Array(FieldChange),
})
export type ImportedProduct = Static<typeof ImportedProduct>

const params = Type.Object({ importId: Id })

export const readImportFile = route({
  method: 'POST',
  path: '/catalogue/imports',
  may: 'catalogue.write',
  summary: 'Reads a Shopify product CSV, sent as one multipart file, and says what it would change. Nothing changes.',
  answers: { 201: ImportReport },
  bodyLimit: 32 * 1024 * 1024,
})

export const listImports = route({
  method: 'GET',
  path: '/catalogue/imports',
  may: 'catalogue.read',
  summary: 'Lists the imports, latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(ImportReport) },
})

export const getImport = route({
  method: 'GET',
  path: '/catalogue/imports/:importId',
  may: 'catalogue.read',
  summary: 'Gives the report of one import.',
  params,
  answers: { 200: ImportReport },
})

export const listImportedProducts = route({
  method: 'GET',
  path: '/catalogue/imports/:importId/products',
  may: 'catalogue.read',
  summary: 'Lists the products of an import with every field that differs.',
  params,
  query: Type.Object({ outcome: Type.Optional(ImportOutcome), ...pageQuery }),
  answers: { 200: Page(ImportedProduct) },
})

export const applyImport = route({
  method: 'POST',
  path: '/catalogue/imports/:importId/apply',
  may: 'catalogue.write',
  summary: 'Does exactly what the report says, or nothing if one of its products was changed meanwhile.',
  params,
  body: Type.Object({ token: Type.String({ maxLength: 100 }), fetchPictures: Type.Optional(Type.Boolean()) }),
  answers: { 200: ImportReport },
})

export const downloadImportReport = route({
  method: 'GET',
  path: '/catalogue/imports/:importId/report.csv',
  may: 'catalogue.read',
  summary: 'Gives the report as CSV: one line a product, change or rejected row.',
  params,
  answers: { 200: Type.String({ description: 'text/csv' }) },
})

export const exportProducts = route({
  method: 'GET',
  path: '/catalogue/export.csv',
  may: 'data.export',
  summary: 'Gives the products that match the filter as Shopify product CSV, oldest first.',
  query: Type.Object({ ...productFilter, productIds: Type.Optional(Type.String({ description: 'Ids, by commas' })) }),
  answers: { 200: Type.String({ description: 'text/csv' }) },
})
