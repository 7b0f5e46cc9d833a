import { type Static, Type } from 'typebox'

import { Id, Instant, Money, Page, pageQuery, route } from '../route.ts'
import { Goods } from './breakdown.ts'
import { Carrier, TrackingNumber } from './parcel.ts'

/** `goods`: the pieces come back and are refunded then; `money`: the buyer keeps or never had them, only money goes back. */
export const ReturnKind = Type.Enum(['goods', 'money'])
export type ReturnKind = Static<typeof ReturnKind>

export const ReturnReason = Type.Enum(['damaged', 'wrong', 'not-as-described', 'not-arrived', 'changed-mind', 'other'])
export type ReturnReason = Static<typeof ReturnReason>

export const ReturnState = Type.Enum(['requested', 'approved', 'sent', 'refunded', 'refused', 'withdrawn'])
export type ReturnState = Static<typeof ReturnState>

export const ReturnLine = Type.Object({ lineId: Id, ...Goods.properties, quantity: Type.Integer(), amount: Money })

export const Return = Type.Object({
  id: Id,
  orderId: Id,
  orderNumber: Type.String(),
  buyer: Type.Object({ id: Type.String(), name: Type.String() }),
  kind: ReturnKind,
  state: ReturnState,
  reason: ReturnReason,
  text: Type.String(),
  pictures: Type.Array(Type.Object({ id: Id, url: Type.String() })),
  lines: Type.Array(ReturnLine),
  /** What is given back when it is approved: the pieces' share of what was paid. */
  amount: Money,
  /** In words, when refused. */
  refusal: Type.Optional(Type.String()),
  /** How the buyer sent the goods back. */
  carrier: Type.Optional(Type.String()),
  trackingNumber: Type.Optional(Type.String()),
  requestedAt: Instant,
  changedAt: Instant,
  /** What the caller may do with it now. */
  moves: Type.Array(Type.Enum(['withdraw', 'send', 'approve', 'refuse', 'receive'])),
})
export type Return = Static<typeof Return>

const ofOrder = Type.Object({ orderId: Id })
const params = Type.Object({ returnId: Id })

export const askForReturn = route({
  method: 'POST',
  path: '/me/orders/:orderId/returns',
  may: 'person',
  summary: 'Asks to give back pieces of an own order, or for money back, with the reason and pictures.',
  params: ofOrder,
  body: Type.Object({
    kind: ReturnKind,
    reason: ReturnReason,
    text: Type.String({ maxLength: 1000 }),
    lines: Type.Array(Type.Object({ lineId: Id, quantity: Type.Integer({ minimum: 1, maximum: 999 }) }), {
      minItems: 1,
      maxItems: 100,
    }),
    pictureIds: Type.Optional(Type.Array(Id, { maxItems: 9, uniqueItems: true })),
  }),
  answers: { 201: Return },
})

export const addReturnPicture = route({
  method: 'POST',
  path: '/me/orders/:orderId/return-pictures',
  may: 'person',
  summary: 'Keeps a picture for a return, sent as one multipart file; it is stripped of camera and place.',
  params: ofOrder,
  perMinute: 30,
  bodyLimit: 20 * 1024 * 1024,
  answers: { 201: Type.Object({ id: Id, url: Type.String() }) },
})

export const withdrawReturn = route({
  method: 'POST',
  path: '/me/returns/:returnId/withdraw',
  may: 'person',
  summary: 'Takes back an own request that is not decided, or whose goods are not sent.',
  params,
  answers: { 200: Return },
})

export const sendReturn = route({
  method: 'POST',
  path: '/me/returns/:returnId/parcel',
  may: 'person',
  summary: 'Says by which carrier and number the goods travel back.',
  params,
  body: Type.Object({ carrier: Carrier, trackingNumber: TrackingNumber }),
  answers: { 200: Return },
})

export const listReturns = route({
  method: 'GET',
  path: '/returns',
  may: 'orders.read',
  summary: 'Lists returns, the latest first.',
  query: Type.Object({
    ...pageQuery,
    state: Type.Optional(ReturnState),
    search: Type.Optional(Type.String({ maxLength: 100, description: 'Order number, buyer or tracking number' })),
  }),
  answers: { 200: Page(Return) },
})

export const approveReturn = route({
  method: 'POST',
  path: '/returns/:returnId/approve',
  may: 'orders.manage',
  summary: 'Approves a return: goods may be sent, money alone is refunded at once.',
  params,
  answers: { 200: Return },
})

export const refuseReturn = route({
  method: 'POST',
  path: '/returns/:returnId/refuse',
  may: 'orders.manage',
  summary: 'Refuses a return, in words that the buyer reads.',
  params,
  body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
  answers: { 200: Return },
})

export const receiveReturn = route({
  method: 'POST',
  path: '/returns/:returnId/receive',
  may: 'orders.manage',
  summary: 'Notes that the goods came back: they are refunded, and put into stock unless they are spoilt.',
  params,
  body: Type.Object({ restock: Type.Boolean() }),
  answers: { 200: Return },
})
