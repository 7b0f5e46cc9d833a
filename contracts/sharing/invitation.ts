import { type Static, Type } from 'typebox'

import { Texts, Version } from '../catalogue/shared.ts'
import { CouponTerms } from '../promotions/coupon.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { ShareToken } from './link.ts'

/** When an invitation has earned its reward: the invited joined, paid a first order, or kept it past its time for returns. */
export const GivenWhen = Type.Enum(['joined', 'paid', 'kept'])
export type GivenWhen = Static<typeof GivenWhen>

export const CampaignState = Type.Enum(['scheduled', 'running', 'paused', 'ended'])
export type CampaignState = Static<typeof CampaignState>

/**
 * `accepted` (a guest still), `joined`; then `rewarded`, `waiting` for a person's decision, or nothing: `refused` by a person,
 * `capped`, `void` (not new after all, or too late), `reversed` (the order went back).
 */
export const InvitationState = Type.Enum([
  'accepted',
  'joined',
  'waiting',
  'rewarded',
  'refused',
  'capped',
  'void',
  'reversed',
])
export type InvitationState = Static<typeof InvitationState>

/** What speaks for both being one person. */
export const Signal = Type.Object({
  kind: Type.Enum(['device', 'address', 'account', 'network', 'many-from-network', 'coupons-gone']),
  weight: Type.Integer(),
})
export type Signal = Static<typeof Signal>
export type SignalKind = Signal['kind']

const count = (maximum: number) => Type.Integer({ minimum: 1, maximum })

export const CampaignDraft = Type.Object(
  {
    title: Texts,
    givenWhen: GivenWhen,
    /** Smallest order, in minor units, for `paid` and `kept`; 0 for any. */
    least: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }),
    /** Days after joining within which the order has to be paid. */
    withinDays: count(365),
    /** Coupons for each side; at least one of them. */
    inviterBatchId: Type.Optional(Id),
    invitedBatchId: Type.Optional(Id),
    /** Rewards of one inviter in a day, and in all. */
    perDay: count(1_000),
    perInviter: count(10_000),
    /** Invitations that are rewarded in all. */
    budget: count(1_000_000),
    /** From this score of signals (0 to 100) on a person decides; 0: always. */
    reviewAt: Type.Integer({ minimum: 0, maximum: 100 }),
    startsAt: Instant,
    endsAt: Instant,
  },
  { additionalProperties: false },
)
export type CampaignDraft = Static<typeof CampaignDraft>

export const Campaign = Type.Object({
  id: Id,
  version: Version,
  state: CampaignState,
  ...CampaignDraft.properties,
  inviterCoupon: Type.Optional(CouponTerms),
  invitedCoupon: Type.Optional(CouponTerms),
  accepted: Type.Integer(),
  joined: Type.Integer(),
  rewarded: Type.Integer(),
  waiting: Type.Integer(),
  refused: Type.Integer(),
  reversed: Type.Integer(),
  createdAt: Instant,
})
export type Campaign = Static<typeof Campaign>

/** What inviters and invited are told of a campaign: what there is to get, and for what. */
export const CampaignRules = Type.Object({
  id: Id,
  title: Texts,
  givenWhen: GivenWhen,
  least: Type.Integer(),
  withinDays: Type.Integer(),
  perDay: Type.Integer(),
  perInviter: Type.Integer(),
  currency: Type.String(),
  inviterCoupon: Type.Optional(CouponTerms),
  invitedCoupon: Type.Optional(CouponTerms),
  endsAt: Instant,
})
export type CampaignRules = Static<typeof CampaignRules>

/** One of those somebody invited. Names are shortened. */
export const SentInvitation = Type.Object({
  id: Id,
  name: Type.String(),
  avatarUrl: Type.Optional(Type.String()),
  state: InvitationState,
  at: Instant,
})
export type SentInvitation = Static<typeof SentInvitation>

export const OwnInvitations = Type.Object({
  /** Absent while no campaign runs. */
  campaign: Type.Optional(CampaignRules),
  /** Of the caller, in this campaign. */
  accepted: Type.Integer(),
  rewarded: Type.Integer(),
  waiting: Type.Integer(),
  /** How many more can be rewarded today, and in all. */
  leftToday: Type.Integer(),
  left: Type.Integer(),
})
export type OwnInvitations = Static<typeof OwnInvitations>

/** Why an invitation cannot be accepted. */
export const InvitedTrouble = Type.Enum(['over', 'own', 'not-new', 'accepted'])
export type InvitedTrouble = Static<typeof InvitedTrouble>

export const InvitedPage = Type.Object({
  inviter: Type.Object({ name: Type.String(), avatarUrl: Type.Optional(Type.String()) }),
  campaign: Type.Optional(CampaignRules),
  trouble: Type.Optional(InvitedTrouble),
  /** The caller's own invitation, whoever it is from. */
  mine: Type.Optional(Type.Object({ state: InvitationState })),
})
export type InvitedPage = Static<typeof InvitedPage>

export const getOwnInvitations = route({
  method: 'GET',
  path: '/invitations/own',
  may: 'anyone',
  summary: 'Gives the running campaign, and how far the caller has come in it.',
  answers: { 200: OwnInvitations },
})
export const listSentInvitations = route({
  method: 'GET',
  path: '/invitations/sent',
  may: 'person',
  summary: 'Lists whom the caller invited and what became of it, the latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(SentInvitation) },
})
const TokenParams = Type.Object({ token: ShareToken })
export const getInvited = route({
  method: 'GET',
  path: '/invitations/by/:token',
  may: 'anyone',
  summary: 'Tells who invites by a link, what there is to get, and whether the caller can accept.',
  params: TokenParams,
  answers: { 200: InvitedPage },
})
/** Refusals: `sharing.unknown-invitation`, `invitation-over`, `invitation-own`, `invitation-not-new`. */
export const acceptInvitation = route({
  method: 'POST',
  path: '/invitations/by/:token/accept',
  may: 'person',
  summary: 'Accepts an invitation, once in a life; again changes nothing.',
  params: TokenParams,
  isRepeatable: true,
  perMinute: 20,
  answers: { 200: InvitedPage },
})

const may = 'promotions.manage'
const CampaignParams = Type.Object({ campaignId: Id })
export const listCampaigns = route({
  method: 'GET',
  path: '/invitation-campaigns',
  may,
  summary: 'Lists campaigns of invitations with what came of them, the newest first.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(CampaignState),
    ...pageQuery,
  }),
  answers: { 200: Page(Campaign) },
})
export const readCampaign = route({
  method: 'GET',
  path: '/invitation-campaigns/:campaignId',
  may,
  summary: 'Gives one campaign as its editor sees it.',
  params: CampaignParams,
  answers: { 200: Campaign },
})
export const createCampaign = route({
  method: 'POST',
  path: '/invitation-campaigns',
  may,
  summary: 'Adds a campaign; of those that run at once the newest counts.',
  body: CampaignDraft,
  answers: { 201: Campaign },
})
export const changeCampaign = route({
  method: 'PUT',
  path: '/invitation-campaigns/:campaignId',
  may,
  summary: 'Changes a campaign; refused when it is not the version that was seen.',
  params: CampaignParams,
  body: Type.Object({ version: Version, draft: CampaignDraft }, { additionalProperties: false }),
  answers: { 200: Campaign },
})
export const turnCampaign = route({
  method: 'POST',
  path: '/invitation-campaigns/:campaignId/turn',
  may,
  summary: 'Pauses, resumes or ends the accepting of invitations; accepted ones can still earn their reward.',
  params: CampaignParams,
  body: Type.Object(
    { version: Version, act: Type.Enum(['paused', 'resumed', 'ended']) },
    { additionalProperties: false },
  ),
  answers: { 200: Campaign },
})

const Somebody = Type.Object({ id: Type.String(), name: Type.String() })
export const InvitationRow = Type.Object({
  id: Id,
  campaignId: Id,
  inviter: Somebody,
  invited: Somebody,
  state: InvitationState,
  score: Type.Integer(),
  signals: Type.Array(Signal),
  orderId: Type.Optional(Id),
  /** Of whoever decided, in words. */
  reason: Type.Optional(Type.String()),
  decidedBy: Type.Optional(Type.String()),
  acceptedAt: Instant,
  changedAt: Instant,
})
export type InvitationRow = Static<typeof InvitationRow>

export const listInvitations = route({
  method: 'GET',
  path: '/invitations',
  may,
  summary: 'Lists invitations, the latest first; `waiting` ones are the queue of those a person decides on.',
  query: Type.Object({
    /** A part of the name of either side. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    campaignId: Type.Optional(Id),
    state: Type.Optional(InvitationState),
    ...pageQuery,
  }),
  answers: { 200: Page(InvitationRow) },
})
/** Refusals: `sharing.invitation-not-waiting`, `promotions.none-left`, `promotions.claims-over`. */
export const decideInvitation = route({
  method: 'POST',
  path: '/invitations/:invitationId/decide',
  may,
  summary: 'Gives the reward that waits, or refuses it with a reason; kept in the audit log.',
  params: Type.Object({ invitationId: Id }),
  body: Type.Object(
    { act: Type.Enum(['approve', 'refuse']), reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }) },
    { additionalProperties: false },
  ),
  answers: { 200: Done },
})
