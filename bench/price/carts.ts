import type { Benefit, Conditions, CouponBenefit, Scope, Stacking } from '#contracts/promotions'
import type { HeldCoupon, PriceInput, PriceLine, Promotion } from '#domains/promotions/index'

export type Chance = ReturnType<typeof chanceOf>

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function chanceOf(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item
  return { whole, pick, is: (chance: number) => next() < chance }
}

const now = new Date('2026-07-01T12:00:00Z')
const before = new Date('2026-06-01T00:00:00Z')
const after = new Date('2026-08-01T00:00:00Z')
const groups = ['promotion', 'member-day', 'clearance', 'coupon']
const tags = ['new', 'tea', 'cup']
const segments = ['tea', 'silent']
const tiers = ['silver', 'gold']

/** A random cart with the rules of a random shop; the same one for the same seed. Some are small, some absurd. */
export function cartOf(seed: number): PriceInput {
  const chance = chanceOf(seed)
  const { whole, is, pick } = chance
  const isLarge = is(0.01)
  const isNarrow = isLarge && is(0.15)
  const many = (usual: number, large: number) => whole(0, isLarge ? large : usual)
  const lines = Array.from({ length: 1 + many(4, 30) }, (_, place) => lineOf(chance, place))
  const points = is(0.2) && {
    spend: whole(0, is(0.5) ? 500 : 5_000_000),
    valuePerHundred: pick([1, 37, 100, 333]),
    ...(is(0.3) && { maxBasisPoints: whole(0, 10_000) }),
  }
  const shipping = is(0.6) && {
    methodId: 'post',
    amount: pick([0, 1, 800, 1_200]),
    ...(is(0.5) && { freeFrom: moneyOf(chance) }),
  }
  return {
    currency: 'CNY',
    now,
    buyer: {
      personId: 'lin',
      isNew: is(0.5),
      ordersPaid: whole(0, 3),
      segments: segments.filter(() => is(0.5)),
      ...(is(0.7) && { isMember: is(0.8) }),
      ...(is(0.5) && { tier: pick(tiers) }),
      ...(is(0.3) && { birthday: true }),
      ...(is(0.5) && { fanLevels: { h1: whole(0, 4) } }),
    },
    lines,
    promotions: Array.from({ length: isNarrow ? whole(24, 40) : many(5, 24) }, (_, place) =>
      promotionOf(chance, place, isNarrow),
    ),
    coupons: Array.from({ length: many(2, 6) }, (_, place) => couponOf(chance, place)),
    ...(points && { points }),
    ...(shipping && { shipping }),
  }
}

function moneyOf({ whole, is }: Chance): number {
  if (is(0.02)) return whole(1, 2_000_000_000)
  return is(0.3) ? whole(1, 300) : whole(1, 500) * 100
}

function lineOf(chance: Chance, place: number): PriceLine {
  const { whole, is, pick } = chance
  const product = whole(0, 5)
  const kind = pick(['flash-sale', 'group-buy', 'price-help', 'endowed'] as const)
  return {
    lineId: `l${place}`,
    variantId: `v${product}-${whole(0, 1)}`,
    productId: `p${product}`,
    ...(is(0.8) && { categoryId: `c${product % 3}` }),
    tags: tags.filter(() => is(0.3)),
    unitPrice: is(0.02) ? 0 : moneyOf(chance),
    quantity: is(0.02) ? whole(1, 9_999) : whole(1, 4),
    ...(is(0.15) && { activity: { kind, id: `a${place}`, unitPrice: kind === 'endowed' ? 0 : moneyOf(chance) } }),
  }
}

function scopeOf(chance: Chance): Scope {
  const { is } = chance
  const lists = (likely: number) => ({
    ...(is(likely) && { categoryIds: ['c0', 'c1', 'c2'].filter(() => is(0.5)) }),
    ...(is(likely) && { productIds: ['p0', 'p1', 'p2', 'p3'].filter(() => is(0.5)) }),
    ...(is(likely) && { variantIds: ['v0-0', 'v1-1', 'v4-0'].filter(() => is(0.5)) }),
    ...(is(likely) && { tags: tags.filter(() => is(0.5)) }),
  })
  return {
    ...lists(0.15),
    ...(is(0.15) && { except: lists(0.3) }),
    ...(is(0.2) && { onActivityPrice: is(0.8) }),
    ...(is(0.1) && { notOnMemberPrice: true }),
  }
}

function stackingOf({ is, pick }: Chance): Stacking {
  const some = groups.filter(() => is(0.5))
  return { group: pick(groups), with: pick(['all', 'none', some] as const), acrossCoupons: is(0.7) }
}

function conditionsOf({ is, whole, pick }: Chance): Conditions {
  if (is(0.6)) return {}
  return {
    ...(is(0.2) && { isNew: true }),
    ...(is(0.2) && { ordersPaid: whole(1, 3) }),
    ...(is(0.2) && { isMember: true }),
    ...(is(0.1) && { isBirthday: true }),
    ...(is(0.2) && { tiers: [pick(tiers)] }),
    ...(is(0.2) && { segments: [pick(segments)] }),
    ...(is(0.2) && { fans: { hostId: pick(['h1', 'h2']), level: whole(1, 3) } }),
  }
}

function ruleOf(chance: Chance, id: string) {
  const { is, whole } = chance
  return {
    id: `${String.fromCharCode(97 + whole(0, 25))}-${id}`,
    title: { en: id },
    currency: is(0.01) ? 'USD' : 'CNY',
    scope: scopeOf(chance),
    stacking: stackingOf(chance),
    startsAt: is(0.02) ? after : is(0.1) ? now : before,
    ...(is(0.3) && { endsAt: is(0.05) ? now : after }),
  }
}

function promotionOf(chance: Chance, place: number, isNarrow: boolean): Promotion {
  const { is, whole } = chance
  return {
    ...ruleOf(chance, `m${place}`),
    benefit: benefitOf(chance),
    conditions: conditionsOf(chance),
    priority: whole(0, 3),
    ...(is(0.15) && { atMost: moneyOf(chance) }),
    ...(is(0.1) && { usesLeft: whole(0, 5) }),
    ...(isNarrow && narrowed(chance)),
  }
}

/** Rules of single products that do not stack, below rules of all: a large cart then has many small groups of them. */
function narrowed({ is, whole }: Chance): Pick<Promotion, 'scope' | 'stacking' | 'conditions'> {
  if (is(0.1)) return { scope: {}, stacking: { group: 'member-day', with: 'all', acrossCoupons: true }, conditions: {} }
  const scope = { productIds: [`p${whole(0, 5)}`], onActivityPrice: true }
  return { scope, stacking: { group: 'promotion', with: ['member-day'], acrossCoupons: true }, conditions: {} }
}

function benefitOf(chance: Chance): Benefit {
  const { is, whole, pick } = chance
  const basisPoints = is(0.3) ? whole(1, 10_000) : whole(1, 30) * 100
  const kind = pick(['threshold', 'threshold', 'percent', 'amount', 'unit-price', 'unit-percent'] as const)
  if (kind === 'percent' || kind === 'unit-percent') return { kind, basisPoints }
  if (kind === 'amount') return { kind, off: moneyOf(chance), per: pick(['order', 'piece']) }
  if (kind === 'unit-price') {
    const prices = ['v0-0', 'v1-0', 'v2-1', 'v3-0', 'v5-1'].filter(() => is(0.6))
    return { kind, prices: prices.map((variantId) => ({ variantId, price: moneyOf(chance) })) }
  }
  const by = pick(['amount', 'quantity'] as const)
  const repeats = is(0.3)
  const steps = Array.from({ length: repeats ? 1 : whole(1, 3) }, () => {
    const from = by === 'amount' ? moneyOf(chance) : whole(1, 8)
    return !repeats && is(0.3) ? { from, basisPoints } : { from, off: moneyOf(chance) }
  })
  return { kind, by, steps, ...(repeats && { repeats }), ...(repeats && is(0.5) && { maxTimes: whole(1, 4) }) }
}

function couponOf(chance: Chance, place: number): HeldCoupon {
  const { is, whole, pick } = chance
  const benefits: readonly (() => CouponBenefit)[] = [
    () => ({ kind: 'amount', off: moneyOf(chance) }),
    () => ({ kind: 'percent', basisPoints: whole(1, 10_000), ...(is(0.5) && { atMost: moneyOf(chance) }) }),
    () => ({ kind: 'shipping', ...(is(0.5) && { off: moneyOf(chance) }) }),
  ]
  return { ...ruleOf(chance, `k${place}`), benefit: pick(benefits)(), threshold: is(0.5) ? 0 : moneyOf(chance) }
}
