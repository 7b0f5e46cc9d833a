import { type Static, Type } from 'typebox'

import { Id, Instant, Money, route } from '../route.ts'

export const PaymentState = Type.Enum(['open', 'paid', 'closed'])
export type PaymentState = Static<typeof PaymentState>
export const ProviderId = Type.Enum(['sandbox', 'stripe', 'wechat', 'alipay'])
export type ProviderId = Static<typeof ProviderId>
/** How the buyer gets to the provider: `page` and `wap` open its pages, `code` shows a QR code, `jsapi` pays inside WeChat. */
export const PayMethod = Type.Enum(['page', 'wap', 'code', 'jsapi', 'instant'])
export type PayMethod = Static<typeof PayMethod>

/** What the buyer's device needs to go on: an address to open, or a text for a QR code, or what WeChat's own bridge is given. */
export const PayOffer = Type.Object({
  cashierUrl: Type.Optional(Type.String()),
  code: Type.Optional(Type.String({ description: 'The text of a QR code for the second device' })),
  bridge: Type.Optional(Type.Record(Type.String(), Type.String())),
})
export type PayOffer = Static<typeof PayOffer>

/** One try to pay a payment with a provider. */
export const IntentState = Type.Enum(['starting', 'waiting', 'paid', 'failed', 'closed'])
export type IntentState = Static<typeof IntentState>

/** A payment as its buyer sees it. */
export const Payment = Type.Object({
  id: Id,
  payable: Type.Object({ kind: Type.String(), id: Type.String() }),
  title: Type.String(),
  ...Money.properties,
  state: PaymentState,
  expiresAt: Instant,
  paidAt: Type.Optional(Instant),
  refunded: Type.Integer({ description: 'Minor units that the provider has confirmed to have given back' }),
  /** The latest try. */
  intent: Type.Optional(
    Type.Object({ provider: ProviderId, method: PayMethod, state: IntentState, offer: Type.Optional(PayOffer) }),
  ),
})
export type Payment = Static<typeof Payment>

const params = Type.Object({ paymentId: Id })

export const getPayment = route({
  method: 'GET',
  path: '/payments/:paymentId',
  may: 'person',
  summary: 'Shows one of the own payments, to wait for its end.',
  params,
  answers: { 200: Payment },
})

/** Starting the same way again while it is open gives the same offer, so it may be repeated. */
export const startPayment = route({
  method: 'POST',
  path: '/payments/:paymentId/start',
  may: 'person',
  summary: 'Asks a provider to take the money and tells how the buyer goes on.',
  isRepeatable: true,
  perMinute: 600,
  params,
  body: Type.Object({
    provider: ProviderId,
    method: PayMethod,
    /** Where the provider sends the buyer back to: a path of the viewer app. */
    back: Type.Optional(Type.String({ pattern: '^/(?![/\\\\])[^\\s\\\\]*$', maxLength: 300 })),
    /** Who pays inside WeChat (`jsapi`), as WeChat's own sign-in told the page; who signed in here through it is known already. */
    openId: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{10,128}$' })),
  }),
  answers: { 200: Payment },
})

/** One way to pay, as the buyer chooses it. */
export const PayWay = Type.Object({
  provider: ProviderId,
  methods: Type.Array(PayMethod),
  /** Played by the sandbox: no money moves. */
  isSandbox: Type.Boolean(),
})
export type PayWay = Static<typeof PayWay>

export const listPayWays = route({
  method: 'GET',
  path: '/payments/ways',
  may: 'anyone',
  summary: 'Lists the ways in which something can be paid in a currency.',
  query: Type.Object({ currency: Type.String({ pattern: '^[A-Z]{3}$' }) }),
  answers: { 200: Type.Object({ items: Type.Array(PayWay) }) },
})
