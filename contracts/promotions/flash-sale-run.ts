import { type Static, Type } from 'typebox'

import { Amount } from '../catalogue/shared.ts'
import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { FlashSale, FlashSaleState } from './flash-sale.ts'

const SaleParams = Type.Object({ saleId: Id })

export const FlashSaleDraft = Type.Object(
  {
    /** The show in which it runs; its host may run the sale then. */
    showId: Type.Optional(Id),
    items: Type.Array(
      Type.Object(
        { variantId: Id, price: Amount, allotment: Type.Integer({ minimum: 1, maximum: 10_000_000 }) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 100 },
    ),
    perPerson: Type.Integer({ minimum: 1, maximum: 999 }),
    /** Absent: at once. */
    startsAt: Type.Optional(Instant),
    minutes: Type.Integer({ minimum: 1, maximum: 20_160 }),
    /** How long a claim waits to be paid for; 15 when absent. */
    payMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })),
    /** Whether people without an account may claim; yes when absent. */
    forGuests: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type FlashSaleDraft = Static<typeof FlashSaleDraft>

const { showId: _, startsAt, ...changeable } = FlashSaleDraft.properties

/** What is absent stays; `items` are all that the sale has then, of the product it has. */
export const FlashSaleChange = Type.Object(
  { ...Type.Partial(Type.Object(changeable)).properties, startsAt },
  { additionalProperties: false },
)
export type FlashSaleChange = Static<typeof FlashSaleChange>

/** How a sale goes, for who runs it. Pieces, but for people. */
export const FlashSaleFigures = Type.Object({
  claimed: Type.Integer({ description: 'Ever, those that came back included' }),
  held: Type.Integer(),
  ordered: Type.Integer({ description: 'In orders that are not paid for yet' }),
  paid: Type.Integer(),
  returned: Type.Integer(),
  people: Type.Integer(),
})
export type FlashSaleFigures = Static<typeof FlashSaleFigures>

export const RunFlashSale = Type.Interface([FlashSale], {
  figures: FlashSaleFigures,
  createdAt: Instant,
  createdBy: Type.String(),
})
export type RunFlashSale = Static<typeof RunFlashSale>

export const createFlashSale = route({
  method: 'POST',
  path: '/flash-sales',
  may: 'member',
  summary: 'Makes a flash sale and reserves its pieces; in a show it may be made by who runs the show.',
  body: FlashSaleDraft,
  answers: { 201: RunFlashSale },
})

export const changeFlashSale = route({
  method: 'PATCH',
  path: '/flash-sales/:saleId',
  may: 'member',
  summary:
    'Changes a scheduled sale: its pieces and prices, its time and its limits. One that has begun stays as it is.',
  params: SaleParams,
  body: FlashSaleChange,
  answers: { 200: RunFlashSale },
})

export const startFlashSale = route({
  method: 'POST',
  path: '/flash-sales/:saleId/start',
  may: 'member',
  summary: 'Starts a scheduled sale now; it lasts as long as planned.',
  params: SaleParams,
  answers: { 200: RunFlashSale },
})

export const stopFlashSale = route({
  method: 'POST',
  path: '/flash-sales/:saleId/stop',
  may: 'member',
  summary: 'Stops a sale, or calls a scheduled one off. Claims that stand keep their time to pay.',
  params: SaleParams,
  answers: { 200: RunFlashSale },
})

export const addFlashSaleStock = route({
  method: 'POST',
  path: '/flash-sales/:saleId/stock',
  may: 'member',
  summary: 'Adds pieces of a variant to a sale.',
  params: SaleParams,
  body: Type.Object(
    { variantId: Id, quantity: Type.Integer({ minimum: 1, maximum: 10_000_000 }) },
    { additionalProperties: false },
  ),
  answers: { 200: RunFlashSale },
})

const runQuery = {
  showId: Type.Optional(Id),
  state: Type.Optional(FlashSaleState),
  search: Type.Optional(Type.String({ maxLength: 100 })),
}

export const listRunFlashSales = route({
  method: 'GET',
  path: '/manage/flash-sales',
  may: 'member',
  summary: 'Flash sales with their figures, the latest start first; those of one show for who runs it.',
  query: Type.Object({ ...pageQuery, ...runQuery }),
  answers: { 200: Page(RunFlashSale) },
})

export const exportFlashSales = route({
  method: 'GET',
  path: '/manage/flash-sales.csv',
  may: 'promotions.manage',
  summary: 'Flash sales with their figures as CSV.',
  query: Type.Object(runQuery),
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})

export const exportClaims = route({
  method: 'GET',
  path: '/manage/flash-sales/:saleId/claims.csv',
  may: 'promotions.manage',
  summary: 'Every claim of a sale as CSV, in the order in which they came.',
  params: SaleParams,
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})
