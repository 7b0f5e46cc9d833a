import { type Static, Type } from 'typebox'

import { Id, Instant, Page, pageQuery, route } from '../route.ts'

/** Why a level moved. `import`, `sold` and `returned` are stated by the house itself. */
export const StockReason = Type.Union([
  Type.Literal('received'),
  Type.Literal('counted'),
  Type.Literal('damaged'),
  Type.Literal('lost'),
  Type.Literal('given'),
  Type.Literal('correction'),
  Type.Literal('sold'),
  Type.Literal('returned'),
  Type.Literal('import'),
])
export type StockReason = Static<typeof StockReason>

/** One line of the ledger. The level of a variant is the sum of its lines, and nothing else moves it. */
export const StockAdjustment = Type.Object({
  id: Id,
  variantId: Id,
  number: Type.Integer({ description: 'Counts the lines of one variant from 1, without a gap' }),
  delta: Type.Integer(),
  before: Type.Integer(),
  after: Type.Integer(),
  reason: StockReason,
  note: Type.Optional(Type.String()),
  actor: Type.Object({ id: Type.String(), name: Type.String() }),
  at: Instant,
})
export type StockAdjustment = Static<typeof StockAdjustment>

const params = Type.Object({ variantId: Id })
const HumanReason = Type.Union([
  Type.Literal('received'),
  Type.Literal('counted'),
  Type.Literal('damaged'),
  Type.Literal('lost'),
  Type.Literal('given'),
  Type.Literal('correction'),
])
const level = Type.Integer({ minimum: 0, maximum: 1_000_000_000 })

/** Either by how much (`delta`), or what was counted (`level`), which is turned into a delta under the row's lock. */
export const StockChange = Type.Object({
  delta: Type.Optional(Type.Integer({ minimum: -1_000_000_000, maximum: 1_000_000_000 })),
  level: Type.Optional(level),
  reason: HumanReason,
  note: Type.Optional(Type.String({ maxLength: 500 })),
})
export type StockChange = Static<typeof StockChange>

export const adjustStock = route({
  method: 'POST',
  path: '/catalogue/variants/:variantId/stock-adjustments',
  may: 'catalogue.write',
  summary: 'Moves the stock of a variant by a delta, or to a counted level, and says why.',
  params,
  body: StockChange,
  answers: { 201: StockAdjustment },
})

export const listStockAdjustments = route({
  method: 'GET',
  path: '/catalogue/variants/:variantId/stock-adjustments',
  may: 'catalogue.read',
  summary: 'Lists the stock ledger of a variant, latest first.',
  params,
  query: Type.Object(pageQuery),
  answers: { 200: Page(StockAdjustment) },
})
