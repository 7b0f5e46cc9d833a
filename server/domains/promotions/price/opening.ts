import type { Conditions, TraceStep } from '#contracts/promotions'
import type { Buyer, PriceInput, Promotion } from './input.ts'

/** Why a rule is closed to this buyer now. */
export interface Reason {
  readonly code: TraceStep['code']
  readonly values?: TraceStep['values']
}

type Timed = Pick<Promotion, 'startsAt' | 'endsAt' | 'currency' | 'usesLeft'> & { conditions?: Conditions }

/** The first thing that keeps a rule closed; undefined when it is open. */
export function whyClosed(rule: Timed, { now, currency, buyer }: PriceInput): Reason | undefined {
  if (rule.startsAt > now) return { code: 'not-started', values: { at: rule.startsAt.toISOString() } }
  if (rule.endsAt && rule.endsAt <= now) return { code: 'over', values: { at: rule.endsAt.toISOString() } }
  if (rule.usesLeft !== undefined && rule.usesLeft <= 0) return { code: 'used-up' }
  if (rule.currency !== currency) return { code: 'other-currency' }
  return rule.conditions && unmet(rule.conditions, buyer)
}

function unmet(wanted: Conditions, buyer: Buyer): Reason | undefined {
  if (wanted.isNew && !buyer.isNew) return { code: 'for-new-customers' }
  if (wanted.ordersPaid !== undefined && buyer.ordersPaid < wanted.ordersPaid)
    return { code: 'for-returning-customers', values: { needed: wanted.ordersPaid } }
  if (wanted.isMember && !buyer.isMember) return { code: 'for-members' }
  if (wanted.isBirthday && !buyer.birthday) return { code: 'for-birthdays' }
  if (wanted.tiers && !wanted.tiers.some((tier) => tier === buyer.tier)) return { code: 'for-tiers' }
  if (wanted.segments && !wanted.segments.some((segment) => buyer.segments.includes(segment)))
    return { code: 'for-segments' }
  if (wanted.fans && (buyer.fanLevels?.[wanted.fans.hostId] ?? 0) < wanted.fans.level)
    return { code: 'for-fans', values: { needed: wanted.fans.level } }
  return undefined
}
