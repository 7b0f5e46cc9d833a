import type { Benefit, Conditions, Promotion, PromotionDraft, Scope, Stacking } from '#contracts/promotions'
import type { TwoTexts } from '../../parts/list/TextsInput.tsx'
import { isWritten, writtenTexts } from '../../parts/list/texts.ts'
import { type Figure, instantOf, minorOf, type TypedInstant, typedInstant, typedMoney } from '../rule/typed.ts'

export const kinds = ['amount', 'quantity', 'percent', 'order', 'piece', 'unit-percent', 'unit-price'] as const
export type Kind = (typeof kinds)[number]

/** One step of a threshold: from so much, either an amount or per cent off. */
export interface TypedStep {
  readonly from: Figure
  readonly off: Figure
  readonly percent: Figure
}

/** A promotion while it is edited. */
export interface Typed {
  readonly title: TwoTexts
  readonly kind: Kind
  readonly steps: readonly TypedStep[]
  readonly repeats: boolean
  readonly maxTimes: Figure
  readonly percent: Figure
  readonly off: Figure
  readonly prices: readonly { readonly variantId: string; readonly price: Figure }[]
  readonly conditions: Conditions
  readonly scope: Scope
  readonly stacking: Stacking
  readonly priority: Figure
  readonly atMost: Figure
  readonly usesLimit: Figure
  readonly usesPerPerson: Figure
  readonly startsAt: TypedInstant
  readonly endsAt: TypedInstant
}

const emptyStep: TypedStep = { from: '', off: '', percent: '' }

export function blank(now: Date): Typed {
  return {
    title: {},
    kind: 'amount',
    steps: [emptyStep],
    repeats: false,
    maxTimes: '',
    percent: '',
    off: '',
    prices: [],
    conditions: {},
    scope: {},
    stacking: { group: 'promotion', with: 'none', acrossCoupons: true },
    priority: 0,
    atMost: '',
    usesLimit: '',
    usesPerPerson: '',
    startsAt: typedInstant(now.toISOString()),
    endsAt: { text: '' },
  }
}

export function typedOf(promotion: Promotion): Typed {
  const { currency } = promotion
  return {
    ...blank(new Date(promotion.startsAt)),
    ...typedBenefit(promotion.benefit, currency),
    title: promotion.title,
    conditions: promotion.conditions,
    scope: promotion.scope,
    stacking: promotion.stacking,
    priority: promotion.priority,
    atMost: typedMoney(promotion.atMost, currency),
    usesLimit: promotion.usesLimit ?? '',
    usesPerPerson: promotion.usesPerPerson ?? '',
    endsAt: typedInstant(promotion.endsAt),
  }
}

function typedBenefit(benefit: Benefit, currency: string): Partial<Typed> {
  if (benefit.kind === 'threshold') {
    const from = (typed: number) => (benefit.by === 'amount' ? typedMoney(typed, currency) : typed)
    const steps = benefit.steps.map((step) => ({
      from: from(step.from),
      off: 'off' in step ? typedMoney(step.off, currency) : ('' as const),
      percent: 'off' in step ? ('' as const) : step.basisPoints / 100,
    }))
    return { kind: benefit.by, steps, repeats: benefit.repeats ?? false, maxTimes: benefit.maxTimes ?? '' }
  }
  if (benefit.kind === 'unit-price')
    return {
      kind: benefit.kind,
      prices: benefit.prices.map(({ variantId, price }) => ({ variantId, price: typedMoney(price, currency) })),
    }
  if (benefit.kind === 'amount') return { kind: benefit.per, off: typedMoney(benefit.off, currency) }
  return { kind: benefit.kind, percent: benefit.basisPoints / 100 }
}

/** What is typed as a draft; undefined while something is missing. */
export function draftOf(typed: Typed, currency: string): PromotionDraft | undefined {
  const benefit = benefitOf(typed, currency)
  const startsAt = instantOf(typed.startsAt)
  if (!benefit || !startsAt || !isWritten(typed.title)) return undefined
  const [endsAt, atMost] = [instantOf(typed.endsAt), minorOf(typed.atMost, currency)]
  return {
    title: writtenTexts(typed.title),
    benefit,
    conditions: typed.conditions,
    scope: typed.scope,
    stacking: typed.stacking,
    priority: typed.priority === '' ? 0 : typed.priority,
    startsAt,
    ...(endsAt && { endsAt }),
    ...(atMost && { atMost }),
    ...(typed.usesLimit !== '' && { usesLimit: typed.usesLimit }),
    ...(typed.usesPerPerson !== '' && { usesPerPerson: typed.usesPerPerson }),
  }
}

function benefitOf(typed: Typed, currency: string): Benefit | undefined {
  const { kind, percent } = typed
  if (kind === 'percent' || kind === 'unit-percent')
    return percent === '' || percent <= 0 ? undefined : { kind, basisPoints: Math.round(percent * 100) }
  if (kind === 'order' || kind === 'piece') {
    const off = minorOf(typed.off, currency)
    return off ? { kind: 'amount', off, per: kind } : undefined
  }
  if (kind === 'unit-price') {
    const prices = typed.prices.flatMap(({ variantId, price }) => {
      const minor = minorOf(price, currency)
      return minor === undefined ? [] : [{ variantId, price: minor }]
    })
    return prices.length > 0 ? { kind, prices } : undefined
  }
  type Step = (Benefit & { kind: 'threshold' })['steps'][number]
  const steps = typed.steps.flatMap((step): Step[] => {
    const from = kind === 'amount' ? minorOf(step.from, currency) : step.from || undefined
    const off = minorOf(step.off, currency)
    if (!from) return []
    if (off) return [{ from, off }]
    return step.percent === '' ? [] : [{ from, basisPoints: Math.round(step.percent * 100) }]
  })
  if (steps.length < typed.steps.length || steps.length === 0) return undefined
  const repeats = typed.repeats && canRepeat(typed)
  const maxTimes = repeats && typed.maxTimes !== '' && { maxTimes: typed.maxTimes }
  return { kind: 'threshold', by: kind, steps, ...(repeats && { repeats }), ...maxTimes }
}

/** 每满: only one step that takes off an amount counts as often as it fits. */
export function canRepeat({ steps }: Typed): boolean {
  return steps.length === 1 && steps[0]?.percent === ''
}

export { emptyStep }
