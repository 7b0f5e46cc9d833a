import type { Conditions, Scope } from '#contracts/promotions'
import type { HeldCoupon, PriceInput, PriceLine, Promotion } from '#domains/promotions/index'
import { floor, halfUp, least, type Ratio, ratio, split, sum } from './ratio.ts'
import { choose, type Wish } from './reference-choice.ts'

/** A price as the written rules give it, counted slowly in fractions. Shares no code with the engine. */
export interface Expected {
  readonly totals: readonly bigint[]
  /** For each line `step/source` to amount. */
  readonly shares: readonly ReadonlyMap<string, bigint>[]
  readonly shipping: bigint
  readonly pointsSpent: bigint
  readonly codes: ReadonlyMap<string, string>
}

interface Row {
  readonly line: PriceLine
  readonly pieces: bigint
  piece: bigint
  left: bigint
  base: bigint
  lowered: boolean
  readonly shares: Map<string, bigint>
}

/** docs/reference/pricing.md, from top to bottom. */
export function expectedOf(input: PriceInput): Expected {
  const codes = new Map<string, string>()
  const rows = input.lines.map((line): Row => {
    const [piece, pieces] = [BigInt(line.unitPrice), BigInt(line.quantity)]
    return { line, pieces, piece, left: piece * pieces, base: 0n, lowered: false, shares: new Map() }
  })
  activityPrices(rows)
  const rules = input.promotions.toSorted((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1))
  memberPrices(
    input,
    rows,
    rules.filter(({ benefit }) => benefit.kind.startsWith('unit')),
    codes,
  )
  for (const row of rows) row.base = row.left
  const goods = sum(rows.map(({ base }) => base))
  const { shipping: method } = input
  const isFree = method?.freeFrom !== undefined && goods >= BigInt(method.freeFrom)
  const fee = method && !isFree ? BigInt(method.amount) : 0n
  const orders = rules.filter(({ benefit }) => !benefit.kind.startsWith('unit'))
  const wishes = wishesOf(input, rows, orders, fee, codes)
  const taken = choose(wishes, rows, fee)
  for (const wish of wishes) if (!taken.includes(wish)) codes.set(wish.id, 'not-stackable')
  let open = fee
  for (const wish of taken) open = grant(wish, rows, open, codes)
  const pointsSpent = payPoints(input, rows)
  return {
    totals: rows.map(({ left }) => left),
    shares: rows.map(({ shares }) => shares),
    shipping: open,
    pointsSpent,
    codes,
  }
}

function take(row: Row, key: string, amount: bigint): void {
  if (amount === 0n) return
  row.left -= amount
  row.shares.set(key, (row.shares.get(key) ?? 0n) + amount)
}

function activityPrices(rows: readonly Row[]): void {
  for (const row of rows) {
    const { activity } = row.line
    if (!activity) continue
    const agreed = BigInt(activity.unitPrice)
    if (agreed >= row.piece) continue
    take(row, `activity/${activity.id}`, (row.piece - agreed) * row.pieces)
    row.piece = agreed
  }
}

function memberPrices(
  input: PriceInput,
  rows: readonly Row[],
  rules: readonly Promotion[],
  codes: Map<string, string>,
): void {
  for (const rule of rules) codes.set(rule.id, closedBy(rule, rule.conditions, input) ?? 'nothing-in-scope')
  const open = rules.filter((rule) => !closedBy(rule, rule.conditions, input))
  for (const row of rows) {
    const offers = open.flatMap((rule) => {
      const piece = reaches(rule.scope, row) ? memberPiece(rule, row) : undefined
      return piece === undefined ? [] : [{ rule, piece }]
    })
    for (const { rule } of offers) if (codes.get(rule.id) === 'nothing-in-scope') codes.set(rule.id, 'not-lower')
    const lowest = offers.toSorted((a, b) => (a.piece < b.piece ? -1 : a.piece > b.piece ? 1 : 0))[0]
    if (!lowest || lowest.piece >= row.piece) continue
    take(row, `member/${lowest.rule.id}`, (row.piece - lowest.piece) * row.pieces)
    codes.set(lowest.rule.id, 'applied')
    row.piece = lowest.piece
    row.lowered = true
  }
}

function memberPiece({ benefit }: Promotion, { line, piece }: Row): bigint | undefined {
  if (benefit.kind === 'unit-percent') return piece - halfUp(ratio(piece * BigInt(benefit.basisPoints), 10_000n))
  if (benefit.kind !== 'unit-price') return undefined
  const named = benefit.prices.filter(({ variantId }) => variantId === line.variantId)[0]
  return named && BigInt(named.price)
}

function closedBy(
  rule: Pick<Promotion, 'startsAt' | 'endsAt' | 'usesLeft' | 'currency'>,
  conditions: Conditions,
  { now, currency, buyer }: PriceInput,
): string | undefined {
  const { fans, ordersPaid, tiers, segments } = conditions
  const hurdles: readonly [boolean, string][] = [
    [rule.startsAt.getTime() > now.getTime(), 'not-started'],
    [rule.endsAt !== undefined && now.getTime() >= rule.endsAt.getTime(), 'over'],
    [rule.usesLeft === 0, 'used-up'],
    [rule.currency !== currency, 'other-currency'],
    [conditions.isNew === true && !buyer.isNew, 'for-new-customers'],
    [ordersPaid !== undefined && buyer.ordersPaid < ordersPaid, 'for-returning-customers'],
    [conditions.isMember === true && buyer.isMember !== true, 'for-members'],
    [conditions.isBirthday === true && buyer.birthday !== true, 'for-birthdays'],
    [tiers !== undefined && !tiers.includes(buyer.tier ?? ''), 'for-tiers'],
    [segments?.every((segment) => !buyer.segments.includes(segment)) ?? false, 'for-segments'],
    [fans !== undefined && fans.level > (buyer.fanLevels?.[fans.hostId] ?? 0), 'for-fans'],
  ]
  return hurdles.find(([isIn]) => isIn)?.[1]
}

function reaches(scope: Scope, { line, lowered }: Row): boolean {
  if (line.activity?.kind === 'endowed') return false
  if (line.activity && scope.onActivityPrice !== true) return false
  if (lowered && scope.notOnMemberPrice === true) return false
  const named = (lists: Omit<Scope, 'except'>) =>
    [
      lists.categoryIds?.includes(line.categoryId ?? '-'),
      lists.productIds?.includes(line.productId),
      lists.variantIds?.includes(line.variantId),
      lists.tags?.some((tag) => line.tags.includes(tag)),
    ].filter((answer) => answer !== undefined)
  const included = named(scope)
  const isIncluded = included.length === 0 || included.includes(true)
  return isIncluded && !(scope.except !== undefined && named(scope.except).includes(true))
}

type Given = Pick<Wish, 'give' | 'weigh' | 'ofShipping'>

/** Who takes part, in computing order. */
function wishesOf(
  input: PriceInput,
  rows: readonly Row[],
  rules: readonly Promotion[],
  fee: bigint,
  codes: Map<string, string>,
): Wish[] {
  const wishes: Wish[] = []
  const hear = (
    rule: Promotion | HeldCoupon,
    isCoupon: boolean,
    key: string,
    read: (places: number[]) => Given | string,
  ) => {
    const conditions = 'conditions' in rule ? rule.conditions : {}
    const places = [...rows.keys()].filter((place) => reaches(rule.scope, rows[place] as Row))
    const closed = closedBy(rule, conditions, input) ?? (places.length === 0 ? 'nothing-in-scope' : undefined)
    const given = closed ?? read(places)
    if (typeof given === 'string') return void codes.set(rule.id, given)
    const { stacking } = rule
    const bases = rows.map(({ base }) => base)
    const alone = given.ofShipping
      ? given.give(fee, bases)
      : given.give(sum(places.map((place) => bases[place] ?? 0n)), bases)
    if (alone === 0n) return void codes.set(rule.id, given.ofShipping ? 'no-shipping' : 'nothing-left')
    wishes.push({ id: rule.id, key, isCoupon, stacking, places, alone, ...given })
  }
  for (const rule of rules) hear(rule, false, `promotion/${rule.id}`, (places) => readRule(rule, rows, places))
  const rank = { percent: 1, amount: 2, shipping: 3 }
  const coupons = input.coupons.toSorted(
    (a, b) => rank[a.benefit.kind] - rank[b.benefit.kind] || (a.id < b.id ? -1 : 1),
  )
  for (const coupon of coupons) hear(coupon, true, `coupon/${coupon.id}`, (places) => readCoupon(coupon, rows, places))
  return wishes
}

const restOf = (places: readonly number[], left: readonly bigint[]) => places.map((place) => left[place] ?? 0n)

function readRule({ benefit, atMost }: Promotion, rows: readonly Row[], places: readonly number[]): Given | string {
  const cap = (amount: bigint, rest: bigint) => least(amount, rest, ...(atMost === undefined ? [] : [BigInt(atMost)]))
  const weigh = (left: readonly bigint[]) => restOf(places, left)
  const fixed = (off: bigint): Given => ({ weigh, ofShipping: false, give: (rest) => cap(off, rest) })
  const part = (basisPoints: number): Given => ({
    weigh,
    ofShipping: false,
    give: (rest) => cap(halfUp(ratio(rest * BigInt(basisPoints), 10_000n)), rest),
  })
  if (benefit.kind === 'percent') return part(benefit.basisPoints)
  if (benefit.kind === 'amount') {
    if (benefit.per === 'order') return fixed(BigInt(benefit.off))
    const each = (left: readonly bigint[]) =>
      places.map((place) => least(BigInt(benefit.off) * (rows[place]?.pieces ?? 0n), left[place] ?? 0n))
    return { weigh: each, ofShipping: false, give: (rest, left) => cap(sum(each(left)), rest) }
  }
  if (benefit.kind !== 'threshold') throw new Error('No rule for the order.')
  const counted = sum(places.map((place) => (benefit.by === 'amount' ? rows[place]?.base : rows[place]?.pieces) ?? 0n))
  const steps = benefit.steps.filter(({ from }) => BigInt(from) <= counted)
  const highest = Math.max(...steps.map(({ from }) => from))
  const step = steps.find(({ from }) => from === highest)
  if (!step) return 'threshold-missing'
  if ('basisPoints' in step) return part(step.basisPoints)
  const often = benefit.repeats ? floor(ratio(counted, BigInt(step.from))) : 1n
  const times = benefit.maxTimes !== undefined ? least(often, BigInt(benefit.maxTimes)) : often
  return fixed(BigInt(step.off) * times)
}

function readCoupon(
  { benefit, threshold }: HeldCoupon,
  rows: readonly Row[],
  places: readonly number[],
): Given | string {
  if (sum(places.map((place) => rows[place]?.base ?? 0n)) < BigInt(threshold)) return 'threshold-missing'
  const weigh = (left: readonly bigint[]) => restOf(places, left)
  if (benefit.kind === 'percent') {
    const most = benefit.atMost === undefined ? [] : [BigInt(benefit.atMost)]
    const give = (rest: bigint) => least(halfUp(ratio(rest * BigInt(benefit.basisPoints), 10_000n)), rest, ...most)
    return { weigh, ofShipping: false, give }
  }
  const { off } = benefit
  return {
    weigh,
    ofShipping: benefit.kind === 'shipping',
    give: (rest) => (off === undefined ? rest : least(BigInt(off), rest)),
  }
}

function grant(wish: Wish, rows: readonly Row[], open: bigint, codes: Map<string, string>): bigint {
  const left = rows.map((row) => row.left)
  if (wish.ofShipping) {
    const off = wish.give(open, left)
    codes.set(wish.id, off > 0n ? 'applied' : 'no-shipping')
    return open - off
  }
  const off = wish.give(sum(restOf(wish.places, left)), left)
  codes.set(wish.id, off > 0n ? 'applied' : 'nothing-left')
  const parts = split(off, wish.weigh(left))
  for (const [at, place] of wish.places.entries()) take(rows[place] as Row, wish.key, parts[at] ?? 0n)
  return open
}

function payPoints({ points }: PriceInput, rows: readonly Row[]): bigint {
  if (!points) return 0n
  const worth: Ratio = ratio(BigInt(points.valuePerHundred), 100n)
  const left = rows.map((row) => row.left)
  const most = floor(ratio(sum(left) * BigInt(points.maxBasisPoints ?? 10_000), 10_000n))
  const amount = least(floor(ratio(BigInt(points.spend) * worth.n, worth.d)), most)
  const parts = split(amount, left)
  for (const [place, row] of rows.entries()) take(row, 'points/points', parts[place] ?? 0n)
  const needed = ratio(amount * worth.d, worth.n)
  const whole = floor(needed)
  return whole * needed.d === needed.n ? whole : whole + 1n
}
