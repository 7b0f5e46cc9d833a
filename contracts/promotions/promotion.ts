import { type Static, Type } from 'typebox'

import { FieldChange, Texts, Version } from '../catalogue/shared.ts'
import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Priced } from './price.ts'
import { Benefit, Conditions, Name, Scope, Stacking } from './rule.ts'

/** Scheduled and running follow the clock; paused and ended are acts. One whose end has passed is ended too. */
export const PromotionState = Type.Enum(['scheduled', 'running', 'paused', 'ended'])
export type PromotionState = Static<typeof PromotionState>

const positive = Type.Integer({ minimum: 1, maximum: 2_000_000_000 })
const priority = Type.Integer({ minimum: -1_000, maximum: 1_000 })

const rule = {
  title: Texts,
  benefit: Benefit,
  conditions: Type.Optional(Conditions),
  scope: Type.Optional(Scope),
  stacking: Type.Optional(Stacking),
  /** The smaller is computed first. */
  priority: Type.Optional(priority),
  startsAt: Instant,
}

export const PromotionDraft = Type.Object(
  {
    ...rule,
    /** What one order gets at most. */
    atMost: Type.Optional(positive),
    endsAt: Type.Optional(Instant),
    /** Only the first so many orders, of all and of each person. */
    usesLimit: Type.Optional(positive),
    usesPerPerson: Type.Optional(positive),
  },
  { additionalProperties: false },
)
export type PromotionDraft = Static<typeof PromotionDraft>

const orNone = { atMost: positive, endsAt: Instant, usesLimit: positive, usesPerPerson: positive }

/** What is absent stays; null takes a limit or the end away. */
export const PromotionChange = Type.Object(
  {
    version: Version,
    ...Type.Partial(Type.Object(rule)).properties,
    atMost: Type.Optional(Type.Union([orNone.atMost, Type.Null()])),
    endsAt: Type.Optional(Type.Union([orNone.endsAt, Type.Null()])),
    usesLimit: Type.Optional(Type.Union([orNone.usesLimit, Type.Null()])),
    usesPerPerson: Type.Optional(Type.Union([orNone.usesPerPerson, Type.Null()])),
  },
  { additionalProperties: false },
)
export type PromotionChange = Static<typeof PromotionChange>

export const Promotion = Type.Object({
  id: Id,
  version: Version,
  state: PromotionState,
  title: Texts,
  currency: Type.String(),
  benefit: Benefit,
  conditions: Conditions,
  scope: Scope,
  stacking: Stacking,
  priority,
  atMost: Type.Optional(positive),
  startsAt: Instant,
  endsAt: Type.Optional(Instant),
  usesLimit: Type.Optional(positive),
  usesPerPerson: Type.Optional(positive),
  /** Orders that used it and were not cancelled, and what they saved with it. */
  orders: Type.Integer(),
  saved: Type.Integer(),
  isDemo: Type.Boolean(),
  createdAt: Instant,
  changedAt: Instant,
})
export type Promotion = Static<typeof Promotion>

/** What a shopper is told of one that runs. */
export const RunningPromotion = Type.Object({
  id: Id,
  title: Texts,
  currency: Type.String(),
  benefit: Benefit,
  conditions: Conditions,
  endsAt: Type.Optional(Instant),
})
export type RunningPromotion = Static<typeof RunningPromotion>

const params = Type.Object({ promotionId: Id })
const Seen = Type.Object({ version: Version }, { additionalProperties: false })
const may = 'promotions.manage'

export const listPromotions = route({
  method: 'GET',
  path: '/promotions',
  may,
  summary: 'Lists promotions, the newest first.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(PromotionState),
    ...pageQuery,
  }),
  answers: { 200: Page(Promotion) },
})
export const readPromotion = route({
  method: 'GET',
  path: '/promotions/:promotionId',
  may,
  summary: 'Gives one promotion as its editor sees it.',
  params,
  answers: { 200: Promotion },
})
export const createPromotion = route({
  method: 'POST',
  path: '/promotions',
  may,
  summary: 'Adds a promotion; it runs from its start on.',
  body: PromotionDraft,
  answers: { 201: Promotion },
})
export const changePromotion = route({
  method: 'PATCH',
  path: '/promotions/:promotionId',
  may,
  summary: 'Changes a promotion; refused with what others changed when the version is not the latest.',
  params,
  body: PromotionChange,
  answers: { 200: Promotion },
})
export const pausePromotion = route({
  method: 'POST',
  path: '/promotions/:promotionId/pause',
  may,
  summary: 'Lets a promotion rest until it is resumed.',
  params,
  body: Seen,
  answers: { 200: Promotion },
})
export const resumePromotion = route({
  method: 'POST',
  path: '/promotions/:promotionId/resume',
  may,
  summary: 'Lets a paused promotion go on.',
  params,
  body: Seen,
  answers: { 200: Promotion },
})
export const endPromotion = route({
  method: 'POST',
  path: '/promotions/:promotionId/end',
  may,
  summary: 'Ends a promotion for good.',
  params,
  body: Seen,
  answers: { 200: Promotion },
})

export const PromotionHistory = Type.Object({
  version: Version,
  act: Type.Enum(['created', 'changed', 'paused', 'resumed', 'ended']),
  actor: Type.Object({ id: Type.String(), name: Type.String() }),
  at: Instant,
  changes: Type.Array(FieldChange),
})
export type PromotionHistory = Static<typeof PromotionHistory>

export const listPromotionHistory = route({
  method: 'GET',
  path: '/promotions/:promotionId/history',
  may,
  summary: 'Lists who did what to a promotion, latest first.',
  params,
  query: Type.Object(pageQuery),
  answers: { 200: Page(PromotionHistory) },
})

/** A cart that nobody has: what it would cost with everything that runs and, instead of or beside it, this draft. */
export const PricePreview = Type.Object(
  {
    draft: Type.Optional(PromotionDraft),
    /** The promotion that the draft would replace. */
    promotionId: Type.Optional(Id),
    lines: Type.Array(
      Type.Object(
        { variantId: Id, quantity: Type.Integer({ minimum: 1, maximum: 9_999 }) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 50 },
    ),
    buyer: Type.Object(
      {
        ordersPaid: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
        isMember: Type.Boolean(),
        isBirthday: Type.Optional(Type.Boolean()),
        tier: Type.Optional(Name),
        segments: Type.Optional(Type.Array(Name, { maxItems: 50 })),
        fanLevel: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)
export type PricePreview = Static<typeof PricePreview>

export const previewPrice = route({
  method: 'POST',
  path: '/promotions/preview',
  may,
  summary: 'Tells what a cart would cost and why, with a promotion that is not kept yet.',
  body: PricePreview,
  answers: { 200: Priced },
  isRepeatable: true,
  perMinute: 240,
})

export const listProductPromotions = route({
  method: 'GET',
  path: '/products/:productId/promotions',
  may: 'anyone',
  summary: 'Lists the promotions that run for a product, in the order in which they are computed.',
  params: Type.Object({ productId: Id }),
  answers: { 200: Type.Object({ items: Type.Array(RunningPromotion) }) },
})
