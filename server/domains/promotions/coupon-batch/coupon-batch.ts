import type { FieldChange } from '#contracts/catalogue'
import type { CouponBatchChange, CouponBatchDraft, CouponBatchState, Validity } from '#contracts/promotions'
import { refuse } from '../refusals.ts'

type Filled<Key extends keyof CouponBatchDraft> = { readonly [K in Key]: NonNullable<CouponBatchDraft[K]> }

/** A batch as its editor writes it, with everything that may be left out filled in. */
export interface BatchTerms
  extends Filled<
    | 'title'
    | 'benefit'
    | 'threshold'
    | 'scope'
    | 'stacking'
    | 'perPerson'
    | 'validity'
    | 'returnRule'
    | 'membersOnly'
    | 'isListed'
  > {
  readonly total: number | null
  readonly claimsFrom: Date
  readonly claimsUntil: Date | null
}

/** Does not stack with other coupons, comes on top of promotions. */
const usualStacking = { group: 'coupon', with: 'none', acrossCoupons: true } as const
const usualReturn = { cancelled: 'if-valid', refunded: 'never' } as const

export function termsOf(draft: CouponBatchDraft): BatchTerms {
  const { claimsFrom, claimsUntil, total, ...rest } = draft
  return {
    scope: {},
    stacking: usualStacking,
    returnRule: usualReturn,
    membersOnly: false,
    isListed: true,
    ...rest,
    total: total ?? null,
    claimsFrom: new Date(claimsFrom),
    claimsUntil: claimsUntil === undefined ? null : new Date(claimsUntil),
  }
}

/** The terms after an edit: what it leaves out stays, null takes away. */
export function changedTerms(before: BatchTerms, { version: _, ...change }: CouponBatchChange): BatchTerms {
  const { claimsFrom, claimsUntil, ...rest } = change
  return {
    ...before,
    ...rest,
    ...(claimsFrom !== undefined && { claimsFrom: new Date(claimsFrom) }),
    ...(claimsUntil !== undefined && { claimsUntil: claimsUntil === null ? null : new Date(claimsUntil) }),
  }
}

/** Refuses terms that contradict themselves, naming the field. */
export function checkTerms({ title, validity, claimsFrom, claimsUntil }: BatchTerms): void {
  if (!title.zh?.trim() && !title.en?.trim()) throw refuse.noTitle({ field: 'title' })
  if (claimsUntil && claimsUntil <= claimsFrom) throw refuse.endsBeforeStart({ field: 'claimsUntil' })
  if (validity.kind === 'fixed' && validity.until <= validity.from)
    throw refuse.endsBeforeStart({ field: 'validity.until' })
}

const fixedOnceClaimed = ['benefit', 'threshold', 'scope', 'stacking', 'returnRule'] as const

/** Refuses edits that would change what people already hold. */
export function checkClaimed(claimed: number, after: BatchTerms, changes: readonly FieldChange[]): void {
  if (after.total !== null && after.total < claimed) throw refuse.belowUses({ field: 'total', uses: claimed })
  const field = changes.find((change) => fixedOnceClaimed.some((name) => name === change.field))?.field
  if (claimed > 0 && field) throw refuse.termsFixed({ field, claimed })
}

/** What a batch is at an instant: its window follows the clock. */
export function stateAt(
  {
    state,
    claimsFrom,
    claimsUntil,
  }: { state: 'active' | 'paused' | 'ended'; claimsFrom: Date; claimsUntil: Date | null },
  now: Date,
): CouponBatchState {
  if (state === 'ended' || (claimsUntil !== null && claimsUntil <= now)) return 'ended'
  if (state === 'paused') return 'paused'
  return claimsFrom > now ? 'scheduled' : 'running'
}

const dayMs = 86_400_000

/** From when until when a coupon is good that is claimed now. */
export function validFor(validity: Validity, now: Date): { validFrom: Date; validUntil: Date } {
  if (validity.kind === 'fixed') return { validFrom: new Date(validity.from), validUntil: new Date(validity.until) }
  return { validFrom: now, validUntil: new Date(now.getTime() + validity.days * dayMs) }
}

/** The end of a coupon that comes back: at least so many days from now. */
export function extended(validUntil: Date, extendDays: number | undefined, now: Date): Date {
  const least = new Date(now.getTime() + (extendDays ?? 0) * dayMs)
  return extendDays !== undefined && least > validUntil ? least : validUntil
}
