import type { DrawDraft, RedPacketDraft } from '#contracts/draws'
import type { CouponBatchDraft, PromotionDraft } from '#contracts/promotions'

type Timeless<Draft> = Omit<Draft, 'startsAt' | 'claimsFrom'>

/** What runs in the demo's shop; none of it stacks with another promotion, coupons come on top. */
export const demoPromotions: readonly Timeless<PromotionDraft>[] = [
  {
    title: { zh: '夜市满减', en: 'Night market savings' },
    benefit: {
      kind: 'threshold',
      by: 'amount',
      steps: [
        { from: 200_00, off: 20_00 },
        { from: 300_00, off: 40_00 },
      ],
    },
  },
  {
    title: { zh: '两件更划算', en: 'Better in pairs' },
    benefit: {
      kind: 'threshold',
      by: 'quantity',
      steps: [
        { from: 2, basisPoints: 500 },
        { from: 3, basisPoints: 1_000 },
      ],
    },
  },
  {
    title: { zh: '新客首单立减', en: 'Welcome to the night market' },
    benefit: { kind: 'amount', off: 15_00, per: 'order' },
    conditions: { isNew: true, isMember: true },
    stacking: { group: 'welcome', with: 'all', acrossCoupons: true },
    usesPerPerson: 1,
  },
]

/** Coupons to claim on pages and to drop in rooms. */
export const demoCoupons: readonly Timeless<CouponBatchDraft>[] = [
  {
    title: { zh: '夜市见面礼', en: 'Night market welcome' },
    benefit: { kind: 'amount', off: 10_00 },
    threshold: 99_00,
    perPerson: 1,
    validity: { kind: 'after-claim', days: 14 },
    membersOnly: true,
  },
  {
    title: { zh: '包邮券', en: 'Free shipping' },
    benefit: { kind: 'shipping' },
    threshold: 0,
    perPerson: 2,
    total: 2_000,
    validity: { kind: 'after-claim', days: 30 },
    stacking: { group: 'shipping', with: 'all', acrossCoupons: true },
  },
  {
    title: { zh: '直播间专享九折', en: '10% off, only in the room' },
    benefit: { kind: 'percent', basisPoints: 1_000, atMost: 50_00 },
    threshold: 59_00,
    perPerson: 3,
    total: 500,
    validity: { kind: 'after-claim', days: 3 },
    isListed: false,
  },
]

interface DemoGroupOffer {
  readonly handle: string
  readonly steps: readonly number[]
  /** Of each step, so much less than alone, in fen. */
  readonly off: readonly number[]
  readonly hours: number
}

/** Cheaper for those who buy together: one of a fixed size, and a ladder. */
export const demoGroupOffers: readonly DemoGroupOffer[] = [
  { handle: 'paper-lantern', steps: [3], off: [20_00], hours: 24 },
  { handle: 'cast-iron-pan', steps: [2, 3, 5], off: [30_00, 50_00, 80_00], hours: 48 },
]

/** Cheaper with each friend who helps, in fen. */
export const demoHelp = {
  handle: 'wool-scarf',
  off: 100_00,
  days: 30,
  terms: {
    needed: 8,
    newNeeded: 0,
    shape: 'early',
    buyAt: 'any',
    callHours: 48,
    callsPerPerson: 2,
    helpsPerDay: 3,
    forGuests: true,
    total: 30,
  },
} as const

const invitingCoupon = { threshold: 59_00, perPerson: 20, isListed: false } as const

/** Invitations: a coupon for whoever invites, and one for whoever comes, once that one has bought. */
export const demoInvitation = {
  title: { zh: '邀朋友逛夜市', en: 'Bring a friend to the night market' },
  days: 60,
  terms: { givenWhen: 'paid', least: 59_00, withinDays: 30, perDay: 10, perInviter: 50, budget: 500, reviewAt: 60 },
  inviter: {
    ...invitingCoupon,
    title: { zh: '邀请答谢券', en: 'Thanks for inviting' },
    benefit: { kind: 'amount', off: 15_00 },
    validity: { kind: 'after-claim', days: 30 },
  },
  invited: {
    ...invitingCoupon,
    title: { zh: '朋友见面礼', en: 'Welcome from a friend' },
    benefit: { kind: 'amount', off: 10_00 },
    validity: { kind: 'after-claim', days: 14 },
  },
} as const

/** Drawn in the show that is recorded, so that there is a result to check. */
export const demoDraw: Omit<DrawDraft, 'prizes'> = {
  title: '掌灯抽奖 · Lantern draw',
  conditions: [],
  guestsMay: false,
  countdownSeconds: 600,
  ifShowEnds: 'draw',
  claimHours: 72,
  redraws: 1,
}

export const demoPacket: RedPacketDraft = {
  title: '掌灯红包 · Lantern packet',
  total: 66_66,
  shares: 12,
  split: 'random',
  seconds: 600,
  validDays: 7,
  guestsMay: false,
  followersOnly: false,
}
