import { type Static, Type } from 'typebox'

import { ProductCard } from '../catalogue/product.ts'
import { PersonCard } from '../identity/person.ts'
import { Id, Instant, Money } from '../route.ts'

/** `draft → offered → running → done`; an offer may be declined, and called off until it is done. */
export const CooperationState = Type.Enum(['draft', 'offered', 'declined', 'running', 'done', 'cancelled'])
export type CooperationState = Static<typeof CooperationState>

/** `due → submitted → approved`, or back to be done again: `returned → submitted`. */
export const DeliverableState = Type.Enum(['due', 'submitted', 'returned', 'approved'])
export type DeliverableState = Static<typeof DeliverableState>

export const DeliverableDraft = Type.Object(
  {
    kind: Type.Enum(['note', 'video', 'show', 'guest', 'outside']),
    title: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    dueAt: Instant,
  },
  { additionalProperties: false },
)
export type DeliverableDraft = Static<typeof DeliverableDraft>

/** What is agreed. Money is told so that its effect can be weighed against it; it is paid outside of this. */
export const CooperationDraft = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    /** What it is to reach, and how that is measured: set before it is offered. */
    goal: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
    brief: Type.String({ minLength: 1, maxLength: 5000, pattern: '\\S' }),
    /** What every piece has to say about itself: that it is advertising. */
    disclosure: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
    productIds: Type.Array(Id, { maxItems: 20, uniqueItems: true }),
    /** Minor units. */
    fee: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    startsAt: Instant,
    endsAt: Instant,
    deliverables: Type.Array(DeliverableDraft, { minItems: 1, maxItems: 20 }),
  },
  { additionalProperties: false },
)
export type CooperationDraft = Static<typeof CooperationDraft>

/** One turn in the life of a deliverable. */
export const DeliverableTurn = Type.Object({
  act: Type.Enum(['submitted', 'returned', 'approved']),
  by: Type.String(),
  at: Instant,
  url: Type.Optional(Type.String()),
  text: Type.Optional(Type.String()),
})
export type DeliverableTurn = Static<typeof DeliverableTurn>

export const Deliverable = Type.Interface([DeliverableDraft], {
  id: Id,
  state: DeliverableState,
  url: Type.Optional(Type.String()),
  approvedAt: Type.Optional(Instant),
  isOverdue: Type.Boolean(),
  turns: Type.Array(DeliverableTurn),
})
export type Deliverable = Static<typeof Deliverable>

const figures = {
  /** Each visitor once a day; the KOL never. */
  visits: Type.Integer(),
  newcomers: Type.Integer(),
  orders: Type.Integer(),
  /** What was paid, less what went back. */
  sales: Money,
}

/** A link that counts for this cooperation alone, and what came of it. */
export const TrackedLink = Type.Object({
  token: Type.String(),
  path: Type.String(),
  /** Absent for the house itself. */
  product: Type.Optional(ProductCard),
  ...figures,
})
export type TrackedLink = Static<typeof TrackedLink>

/** A cooperation in a list. */
export const CooperationCard = Type.Object({
  id: Id,
  kol: PersonCard,
  title: Type.String(),
  state: CooperationState,
  startsAt: Instant,
  endsAt: Instant,
  fee: Money,
  approved: Type.Integer(),
  deliverables: Type.Integer(),
  overdue: Type.Integer(),
  waiting: Type.Integer(),
  nextDueAt: Type.Optional(Instant),
})
export type CooperationCard = Static<typeof CooperationCard>

/** What came of it all, weighed against the fee. */
export const CooperationResult = Type.Object({
  ...figures,
  /** Of the fee for each visit and each order; absent without any. */
  feePerVisit: Type.Optional(Money),
  feePerOrder: Type.Optional(Money),
  /** Sales for each unit of money that was agreed; absent without a fee. */
  salesPerFee: Type.Optional(Type.Number()),
  onTime: Type.Integer(),
  judged: Type.Integer(),
})
export type CooperationResult = Static<typeof CooperationResult>

export const Cooperation = Type.Interface([CooperationCard], {
  version: Type.Integer(),
  goal: Type.String(),
  brief: Type.String(),
  disclosure: Type.String(),
  products: Type.Array(ProductCard),
  pieces: Type.Array(Deliverable),
  links: Type.Array(TrackedLink),
  result: CooperationResult,
  offeredAt: Type.Optional(Instant),
  answeredAt: Type.Optional(Instant),
  closedAt: Type.Optional(Instant),
  /** Why it was declined or called off, or what was learned when it was done. */
  reason: Type.Optional(Type.String()),
})
export type Cooperation = Static<typeof Cooperation>
