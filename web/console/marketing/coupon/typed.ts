import type {
  CouponBatch,
  CouponBatchDraft,
  CouponBenefit,
  ReturnRule,
  Scope,
  Stacking,
  Validity,
} from '#contracts/promotions'
import type { TwoTexts } from '../../parts/list/TextsInput.tsx'
import { isWritten, writtenTexts } from '../../parts/list/texts.ts'
import { type Figure, instantOf, minorOf, type TypedInstant, typedInstant, typedMoney } from '../rule/typed.ts'

/** A batch of coupons while it is edited. */
export interface Typed {
  readonly title: TwoTexts
  readonly kind: CouponBenefit['kind']
  readonly off: Figure
  readonly percent: Figure
  readonly atMost: Figure
  readonly threshold: Figure
  readonly total: Figure
  readonly perPerson: Figure
  readonly claimsFrom: TypedInstant
  readonly claimsUntil: TypedInstant
  readonly validity: Validity['kind']
  readonly days: Figure
  readonly validFrom: TypedInstant
  readonly validUntil: TypedInstant
  readonly isListed: boolean
  readonly membersOnly: boolean
  readonly scope: Scope
  readonly stacking: Stacking
  readonly returnRule: ReturnRule
}

export function blank(now: Date): Typed {
  return {
    title: {},
    kind: 'amount',
    off: '',
    percent: '',
    atMost: '',
    threshold: '',
    total: '',
    perPerson: 1,
    claimsFrom: typedInstant(now.toISOString()),
    claimsUntil: { text: '' },
    validity: 'after-claim',
    days: 7,
    validFrom: { text: '' },
    validUntil: { text: '' },
    isListed: true,
    membersOnly: false,
    scope: {},
    stacking: { group: 'coupon', with: 'none', acrossCoupons: true },
    returnRule: { cancelled: 'if-valid', refunded: 'never' },
  }
}

export function typedOf(batch: CouponBatch): Typed {
  const { currency, benefit, validity } = batch
  const money = (amount: number | undefined) => typedMoney(amount, currency)
  return {
    ...blank(new Date(batch.claimsFrom)),
    title: batch.title,
    kind: benefit.kind,
    ...(benefit.kind === 'percent'
      ? { percent: benefit.basisPoints / 100, atMost: money(benefit.atMost) }
      : { off: money(benefit.off) }),
    threshold: batch.threshold === 0 ? '' : money(batch.threshold),
    total: batch.total ?? '',
    perPerson: batch.perPerson,
    claimsUntil: typedInstant(batch.claimsUntil),
    validity: validity.kind,
    ...(validity.kind === 'fixed'
      ? { validFrom: typedInstant(validity.from), validUntil: typedInstant(validity.until) }
      : { days: validity.days }),
    isListed: batch.isListed,
    membersOnly: batch.membersOnly,
    scope: batch.scope,
    stacking: batch.stacking,
    returnRule: batch.returnRule,
  }
}

/** What is typed as a draft; undefined while something is missing. */
export function draftOf(typed: Typed, currency: string): CouponBatchDraft | undefined {
  const [benefit, validity, claimsFrom] = [benefitOf(typed, currency), validityOf(typed), instantOf(typed.claimsFrom)]
  if (!benefit || !validity || !claimsFrom || typed.perPerson === '' || !isWritten(typed.title)) return undefined
  const claimsUntil = instantOf(typed.claimsUntil)
  return {
    title: writtenTexts(typed.title),
    benefit,
    threshold: minorOf(typed.threshold, currency) ?? 0,
    perPerson: typed.perPerson,
    validity,
    claimsFrom,
    scope: typed.scope,
    stacking: typed.stacking,
    returnRule: typed.returnRule,
    isListed: typed.isListed,
    membersOnly: typed.membersOnly,
    ...(typed.total !== '' && { total: typed.total }),
    ...(claimsUntil && { claimsUntil }),
  }
}

function benefitOf({ kind, off, percent, atMost }: Typed, currency: string): CouponBenefit | undefined {
  const [minor, most] = [minorOf(off, currency), minorOf(atMost, currency)]
  if (kind === 'shipping') return { kind, ...(minor && { off: minor }) }
  if (kind === 'amount') return minor ? { kind, off: minor } : undefined
  if (percent === '' || percent <= 0) return undefined
  return { kind, basisPoints: Math.round(percent * 100), ...(most && { atMost: most }) }
}

function validityOf({ validity, days, validFrom, validUntil }: Typed): Validity | undefined {
  if (validity === 'after-claim') return days === '' ? undefined : { kind: validity, days }
  const [from, until] = [instantOf(validFrom), instantOf(validUntil)]
  return from && until ? { kind: validity, from, until } : undefined
}
