import { type Static, Type } from 'typebox'

import { FieldChange, Texts, Version } from '../catalogue/shared.ts'
import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { CouponBenefit, Scope, Stacking } from './rule.ts'

const positive = Type.Integer({ minimum: 1, maximum: 2_000_000_000 })
const days = Type.Integer({ minimum: 1, maximum: 3_650 })

/** How long a coupon is good for: between two instants, or for days from the moment it was claimed. */
export const Validity = Type.Union([
  Type.Object({ kind: Type.Literal('fixed'), from: Instant, until: Instant }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('after-claim'), days }, { additionalProperties: false }),
])
export type Validity = Static<typeof Validity>

/** Whether a used coupon comes back: always, only while it is still valid, or never. */
export const ComesBack = Type.Enum(['always', 'if-valid', 'never'])
export type ComesBack = Static<typeof ComesBack>

/** What becomes of a used coupon when its order is cancelled or wholly refunded; one that comes back is good for so many days at least. */
export const ReturnRule = Type.Object(
  { cancelled: ComesBack, refunded: ComesBack, extendDays: Type.Optional(days) },
  { additionalProperties: false },
)
export type ReturnRule = Static<typeof ReturnRule>

export const CouponBatchState = Type.Enum(['scheduled', 'running', 'paused', 'ended'])
export type CouponBatchState = Static<typeof CouponBatchState>

const terms = {
  title: Texts,
  benefit: CouponBenefit,
  /** Smallest price of the goods in scope; 0 for none. */
  threshold: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }),
  perPerson: Type.Integer({ minimum: 1, maximum: 100 }),
  validity: Validity,
  claimsFrom: Instant,
}
const preset = {
  scope: Scope,
  stacking: Stacking,
  returnRule: ReturnRule,
  membersOnly: Type.Boolean(),
  /** Shown to everybody among the coupons to claim; others come by code, in a room, or as a gift. */
  isListed: Type.Boolean(),
}

export const CouponBatchDraft = Type.Object(
  {
    ...terms,
    ...Type.Partial(Type.Object(preset)).properties,
    total: Type.Optional(positive),
    claimsUntil: Type.Optional(Instant),
  },
  { additionalProperties: false },
)
export type CouponBatchDraft = Static<typeof CouponBatchDraft>

/** What is absent stays; null takes a limit or the end away. Once a coupon was claimed, what it is worth and how it works stay. */
export const CouponBatchChange = Type.Object(
  {
    version: Version,
    ...Type.Partial(Type.Object({ ...terms, ...preset })).properties,
    total: Type.Optional(Type.Union([positive, Type.Null()])),
    claimsUntil: Type.Optional(Type.Union([Instant, Type.Null()])),
  },
  { additionalProperties: false },
)
export type CouponBatchChange = Static<typeof CouponBatchChange>

/** What a coupon says of itself, to whoever may claim or holds it. */
export const CouponTerms = Type.Object({
  title: Texts,
  currency: Type.String(),
  benefit: CouponBenefit,
  threshold: Type.Integer(),
  scope: Scope,
})
export type CouponTerms = Static<typeof CouponTerms>

export const CouponBatch = Type.Object({
  id: Id,
  version: Version,
  state: CouponBatchState,
  ...CouponTerms.properties,
  stacking: Stacking,
  total: Type.Optional(positive),
  perPerson: Type.Integer(),
  validity: Validity,
  claimsFrom: Instant,
  claimsUntil: Type.Optional(Instant),
  returnRule: ReturnRule,
  membersOnly: Type.Boolean(),
  isListed: Type.Boolean(),
  claimed: Type.Integer(),
  /** Coupons in orders that stand, what they took off, and what was paid for these orders. */
  used: Type.Integer(),
  saved: Type.Integer(),
  sales: Type.Integer(),
  isDemo: Type.Boolean(),
  createdAt: Instant,
  changedAt: Instant,
})
export type CouponBatch = Static<typeof CouponBatch>

/** A batch as somebody who may claim of it sees it. */
export const ClaimableCoupon = Type.Object({
  batchId: Id,
  ...CouponTerms.properties,
  validity: Validity,
  claimsUntil: Type.Optional(Instant),
  perPerson: Type.Integer(),
  membersOnly: Type.Boolean(),
  /** Absent without a limit. */
  left: Type.Optional(Type.Integer()),
  /** How many the caller has claimed. */
  mine: Type.Integer(),
})
export type ClaimableCoupon = Static<typeof ClaimableCoupon>

/** Expired and scheduled follow the clock; lost is one that did not come back. */
export const CouponState = Type.Enum(['usable', 'scheduled', 'used', 'expired', 'lost'])
export type CouponState = Static<typeof CouponState>
export const CouponSource = Type.Enum(['page', 'room', 'code', 'grant'])
export type CouponSource = Static<typeof CouponSource>

export const Coupon = Type.Object({
  id: Id,
  batchId: Id,
  state: CouponState,
  ...CouponTerms.properties,
  source: CouponSource,
  claimedAt: Instant,
  validFrom: Instant,
  validUntil: Instant,
  orderId: Type.Optional(Id),
  usedAt: Type.Optional(Instant),
})
export type Coupon = Static<typeof Coupon>

const Code = Type.String({ minLength: 4, maxLength: 40, pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$' })
export const CouponCode = Type.Object({
  code: Type.String(),
  /** Whom it was made for. */
  partner: Type.String(),
  /** How many may claim with it; absent: as many as the batch has. */
  most: Type.Optional(positive),
  claimed: Type.Integer(),
  createdAt: Instant,
})
export type CouponCode = Static<typeof CouponCode>

const may = 'promotions.manage'
const params = Type.Object({ batchId: Id })
const Seen = Type.Object({ version: Version }, { additionalProperties: false })

export const listCouponBatches = route({
  method: 'GET',
  path: '/coupon-batches',
  may,
  summary: 'Lists batches of coupons, the newest first.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(CouponBatchState),
    ...pageQuery,
  }),
  answers: { 200: Page(CouponBatch) },
})
export const readCouponBatch = route({
  method: 'GET',
  path: '/coupon-batches/:batchId',
  may,
  summary: 'Gives one batch as its editor sees it, with its figures.',
  params,
  answers: { 200: CouponBatch },
})
export const createCouponBatch = route({
  method: 'POST',
  path: '/coupon-batches',
  may,
  summary: 'Adds a batch of coupons.',
  body: CouponBatchDraft,
  answers: { 201: CouponBatch },
})
export const changeCouponBatch = route({
  method: 'PATCH',
  path: '/coupon-batches/:batchId',
  may,
  summary: 'Changes a batch; refused with what others changed when the version is not the latest.',
  params,
  body: CouponBatchChange,
  answers: { 200: CouponBatch },
})
export const turnCouponBatch = route({
  method: 'POST',
  path: '/coupon-batches/:batchId/turn',
  may,
  summary: 'Pauses, resumes or ends the claiming of a batch; claimed coupons stay good.',
  params,
  body: Type.Object(
    { ...Seen.properties, act: Type.Enum(['paused', 'resumed', 'ended']) },
    { additionalProperties: false },
  ),
  answers: { 200: CouponBatch },
})
export const listCouponBatchHistory = route({
  method: 'GET',
  path: '/coupon-batches/:batchId/history',
  may,
  summary: 'Lists who did what to a batch, latest first.',
  params,
  query: Type.Object(pageQuery),
  answers: {
    200: Page(
      Type.Object({
        version: Version,
        act: Type.Enum(['created', 'changed', 'paused', 'resumed', 'ended']),
        actor: Type.Object({ id: Type.String(), name: Type.String() }),
        at: Instant,
        changes: Type.Array(FieldChange),
      }),
    ),
  },
})
export const listCouponCodes = route({
  method: 'GET',
  path: '/coupon-batches/:batchId/codes',
  may,
  summary: 'Lists the codes of a batch, the newest first.',
  params,
  query: Type.Object(pageQuery),
  answers: { 200: Page(CouponCode) },
})
export const makeCouponCodes = route({
  method: 'POST',
  path: '/coupon-batches/:batchId/codes',
  may,
  summary: 'Makes codes for a partner: many that work once each, or one that many may use.',
  params,
  body: Type.Object(
    {
      partner: Type.String({ minLength: 1, maxLength: 80 }),
      count: Type.Optional(Type.Integer({ minimum: 1, maximum: 5_000 })),
      shared: Type.Optional(
        Type.Object({ code: Code, most: Type.Optional(positive) }, { additionalProperties: false }),
      ),
    },
    { additionalProperties: false },
  ),
  answers: { 201: Type.Object({ codes: Type.Array(Type.String()) }) },
})

export const listClaimableCoupons = route({
  method: 'GET',
  path: '/coupons/claimable',
  may: 'anyone',
  summary: 'Lists the coupons that can be claimed on pages now.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(ClaimableCoupon) },
})
export const claimCoupon = route({
  method: 'POST',
  path: '/coupon-batches/:batchId/claims',
  may: 'person',
  summary: 'Claims a coupon; so many a person, and only while there are some.',
  params,
  answers: { 201: Coupon },
  perMinute: 60,
})
export const claimCouponByCode = route({
  method: 'POST',
  path: '/coupons/codes',
  may: 'person',
  summary: 'Claims a coupon with a code. Guesses are limited, by person and by place.',
  body: Type.Object({ code: Code }, { additionalProperties: false }),
  answers: { 201: Coupon },
  perMinute: 10,
})
export const listOwnCoupons = route({
  method: 'GET',
  path: '/coupons',
  may: 'person',
  summary: 'Lists the caller’s coupons in one state; usable ones by how soon they expire.',
  query: Type.Object({ state: Type.Optional(Type.Enum(['usable', 'used', 'expired'])), ...pageQuery }),
  answers: { 200: Page(Coupon) },
})
