import type { PromotionChange, PromotionDraft, PromotionState } from '#contracts/promotions'
import { refuse } from '../refusals.ts'

/** A promotion as its editor writes it, with everything that may be left out filled in. */
export interface PromotionTerms {
  readonly title: PromotionDraft['title']
  readonly benefit: PromotionDraft['benefit']
  readonly conditions: NonNullable<PromotionDraft['conditions']>
  readonly scope: NonNullable<PromotionDraft['scope']>
  readonly stacking: NonNullable<PromotionDraft['stacking']>
  readonly priority: number
  readonly atMost: number | null
  readonly startsAt: Date
  readonly endsAt: Date | null
  readonly usesLimit: number | null
  readonly usesPerPerson: number | null
}

/** Does not stack with other promotions, lets coupons come on top. */
const usualStacking = { group: 'promotion', with: 'none', acrossCoupons: true } as const

export function termsOf(draft: PromotionDraft): PromotionTerms {
  return {
    title: draft.title,
    benefit: draft.benefit,
    conditions: draft.conditions ?? {},
    scope: draft.scope ?? {},
    stacking: draft.stacking ?? usualStacking,
    priority: draft.priority ?? 0,
    atMost: draft.atMost ?? null,
    startsAt: new Date(draft.startsAt),
    endsAt: draft.endsAt === undefined ? null : new Date(draft.endsAt),
    usesLimit: draft.usesLimit ?? null,
    usesPerPerson: draft.usesPerPerson ?? null,
  }
}

/** The terms after an edit: what it leaves out stays, null takes away. */
export function changedTerms(before: PromotionTerms, { version: _, ...change }: PromotionChange): PromotionTerms {
  const { startsAt, endsAt, ...rest } = change
  return {
    ...before,
    ...rest,
    ...(startsAt !== undefined && { startsAt: new Date(startsAt) }),
    ...(endsAt !== undefined && { endsAt: endsAt === null ? null : new Date(endsAt) }),
  }
}

/** Refuses terms that contradict themselves, naming the field. */
export function checkTerms({ title, benefit, conditions, startsAt, endsAt }: PromotionTerms): void {
  if (!title.zh?.trim() && !title.en?.trim()) throw refuse.noTitle({ field: 'title' })
  if (endsAt && endsAt <= startsAt) throw refuse.endsBeforeStart({ field: 'endsAt' })
  if (conditions.isNew && conditions.ordersPaid) throw refuse.newAndReturning({ field: 'conditions' })
  if (benefit.kind === 'threshold') {
    const froms = benefit.steps.map(({ from }) => from)
    if (new Set(froms).size < froms.length) throw refuse.stepTwice({ field: 'benefit.steps' })
    const repeats = benefit.repeats === true
    if (repeats && (froms.length > 1 || !benefit.steps.every((step) => 'off' in step)))
      throw refuse.cannotRepeat({ field: 'benefit.repeats' })
    if (!repeats && benefit.maxTimes !== undefined) throw refuse.cannotRepeat({ field: 'benefit.maxTimes' })
  }
  if (benefit.kind === 'unit-price') {
    const variants = benefit.prices.map(({ variantId }) => variantId)
    if (new Set(variants).size < variants.length) throw refuse.variantTwice({ field: 'benefit.prices' })
  }
}

/** What a promotion is at an instant: schedules follow the clock. */
export function stateAt(
  { state, startsAt, endsAt }: { state: 'active' | 'paused' | 'ended'; startsAt: Date; endsAt: Date | null },
  now: Date,
): PromotionState {
  if (state === 'ended' || (endsAt !== null && endsAt <= now)) return 'ended'
  if (state === 'paused') return 'paused'
  return startsAt > now ? 'scheduled' : 'running'
}
