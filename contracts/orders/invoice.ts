import { type Static, Type } from 'typebox'

import { Id, Instant, route } from '../route.ts'

/**
 * To whom a 发票 is made out. A company needs its 18-character Unified Social Credit Code, whose check character is
 * verified (GB 32100-2015); what does not fit is refused `orders.bad-invoice` with `field` and `reason`.
 */
export const InvoiceWish = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('personal'),
      title: Type.String({ minLength: 1, maxLength: 100 }),
      email: Type.String({ format: 'email', maxLength: 254 }),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('company'),
      title: Type.String({ minLength: 1, maxLength: 100 }),
      taxNumber: Type.String({ minLength: 1, maxLength: 30 }),
      email: Type.String({ format: 'email', maxLength: 254 }),
      /** Only for special invoices (专票); plain ones leave them out. */
      address: Type.Optional(Type.String({ maxLength: 200 })),
      phone: Type.Optional(Type.String({ maxLength: 30 })),
      bank: Type.Optional(Type.String({ maxLength: 100 })),
      account: Type.Optional(Type.String({ maxLength: 40 })),
    },
    { additionalProperties: false },
  ),
])
export type InvoiceWish = Static<typeof InvoiceWish>

export const invoiceReasons = ['missing', 'not-18-characters', 'wrong-character', 'wrong-check-character'] as const
export type InvoiceReason = (typeof invoiceReasons)[number]

export const Invoice = Type.Object({
  wish: InvoiceWish,
  state: Type.Enum(['wanted', 'issued']),
  number: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
  issuedAt: Type.Optional(Instant),
})
export type Invoice = Static<typeof Invoice>

const params = Type.Object({ orderId: Id })

export const getLastInvoice = route({
  method: 'GET',
  path: '/me/last-invoice',
  may: 'person',
  summary: 'Gives what the caller asked for on an invoice last, to be filled in again.',
  answers: { 200: Type.Object({ wish: Type.Optional(InvoiceWish) }) },
})
export const askForInvoice = route({
  method: 'PUT',
  path: '/me/orders/:orderId/invoice',
  may: 'person',
  summary: 'Asks for an invoice, or for another one as long as none is issued.',
  params,
  body: InvoiceWish,
  answers: { 200: Invoice },
})
export const issueInvoice = route({
  method: 'POST',
  path: '/orders/:orderId/invoice/issued',
  may: 'orders.manage',
  summary: 'Notes that the invoice was issued, with its number and where it can be had.',
  params,
  body: Type.Object({
    number: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    url: Type.Optional(Type.String({ maxLength: 1000, pattern: '^https?://\\S+$' })),
  }),
  answers: { 200: Invoice },
})
