import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { IntentState, PayMethod, PaymentState, ProviderId } from './payment.ts'

export const RefundState = Type.Enum(['asked', 'sent', 'confirmed', 'refused', 'settled'])
export type RefundState = Static<typeof RefundState>

/** A payment as service and book-keeping see it in a list. */
export const PaymentRow = Type.Object({
  id: Id,
  payable: Type.Object({ kind: Type.String(), id: Type.String() }),
  buyer: Type.Object({ id: Type.String(), name: Type.String() }),
  title: Type.String(),
  amount: Type.Integer(),
  currency: Type.String(),
  state: PaymentState,
  provider: Type.Optional(ProviderId),
  refunding: Type.Integer({ description: 'Asked to go back, confirmed or not' }),
  refunded: Type.Integer(),
  /** Something wants a look: a refund that was refused, or money that nobody waited for. */
  attention: Type.Boolean(),
  openedAt: Instant,
  paidAt: Type.Optional(Instant),
})
export type PaymentRow = Static<typeof PaymentRow>

const RefundRow = Type.Object({
  id: Id,
  amount: Type.Integer(),
  currency: Type.String(),
  reason: Type.String(),
  state: RefundState,
  askedAt: Instant,
  settledAt: Type.Optional(Instant),
  fault: Type.Optional(Type.String()),
  note: Type.Optional(Type.String()),
  isOfUnwanted: Type.Boolean(),
})
export type RefundRow = Static<typeof RefundRow>

/** One line of what happened to a payment, by the time it happened. */
const StoryLine = Type.Object({
  at: Instant,
  kind: Type.Enum([
    'opened',
    'started',
    'start-failed',
    'captured',
    'unwanted',
    'notice',
    'notice-rejected',
    'refund-asked',
    'refunded',
    'refund-refused',
    'refund-settled',
    'closed',
  ]),
  provider: Type.Optional(ProviderId),
  amount: Type.Optional(Type.Integer()),
  currency: Type.Optional(Type.String()),
  /** A provider's number, an outcome, a reason: as it was told. */
  detail: Type.Optional(Type.String()),
})
export type StoryLine = Static<typeof StoryLine>

export const PaymentDetail = Type.Object({
  ...PaymentRow.properties,
  describedAs: Type.Optional(Type.Object({ title: Type.String(), path: Type.Optional(Type.String()) })),
  expiresAt: Instant,
  intents: Type.Array(
    Type.Object({
      id: Id,
      provider: ProviderId,
      method: PayMethod,
      state: IntentState,
      startedAt: Instant,
      fault: Type.Optional(Type.String()),
    }),
  ),
  refunds: Type.Array(RefundRow),
  story: Type.Array(StoryLine),
})
export type PaymentDetail = Static<typeof PaymentDetail>

const paymentFilter = {
  /** A name of a buyer, a title, or the whole id of a payment, its payable, a try, or the provider's number. */
  text: Type.Optional(Type.String({ maxLength: 100 })),
  state: Type.Optional(PaymentState),
  provider: Type.Optional(ProviderId),
  attention: Type.Optional(Type.Boolean()),
  from: Type.Optional(Instant),
  until: Type.Optional(Instant),
}

export const listPayments = route({
  method: 'GET',
  path: '/payments',
  may: 'orders.read',
  summary: 'Lists payments, newest first.',
  query: Type.Object({ ...pageQuery, ...paymentFilter }),
  answers: { 200: Page(PaymentRow) },
})

/** Answers text/csv, UTF-8 with a byte order mark; at most 100,000 rows. */
export const exportPayments = route({
  method: 'GET',
  path: '/payments/export',
  may: 'orders.read',
  summary: 'Exports payments as CSV.',
  perMinute: 6,
  query: Type.Object(paymentFilter),
  answers: { 200: Type.String() },
})

export const getPaymentDetail = route({
  method: 'GET',
  path: '/payments/:paymentId/story',
  may: 'orders.read',
  summary: 'Shows a payment with its tries, notices and refunds.',
  params: Type.Object({ paymentId: Id }),
  answers: { 200: PaymentDetail },
})

const refundParams = Type.Object({ refundId: Id })

export const retryRefund = route({
  method: 'POST',
  path: '/payments/refunds/:refundId/retry',
  may: 'orders.manage',
  summary: 'Sends a refund again that the provider refused.',
  params: refundParams,
  answers: { 200: Done },
})

export const settleRefund = route({
  method: 'POST',
  path: '/payments/refunds/:refundId/settle',
  may: 'payments.manage',
  summary: 'Notes that a refused refund went back outside the provider.',
  params: refundParams,
  body: Type.Object({ note: Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' }) }),
  answers: { 200: Done },
})
