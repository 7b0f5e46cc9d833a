import { type OpenCart, type OpenLine, type Source, sayWhyNot, takeOff } from './cart.ts'
import type { Promotion } from './input.ts'
import { whyClosed } from './opening.ts'
import { isInScope } from './scope.ts'
import { mulDivHalfUp } from './whole.ts'

type PieceRule = Promotion & { readonly benefit: { readonly kind: 'unit-price' | 'unit-percent' } }

export function isPieceRule(rule: Promotion): rule is PieceRule {
  return rule.benefit.kind === 'unit-price' || rule.benefit.kind === 'unit-percent'
}

/** Stage 1: what a flash sale, a group buy or a prize agreed on, where it is lower than the label. */
export function takeActivityPrices(cart: OpenCart): void {
  for (const line of cart.lines) {
    const { activity, unitPrice, quantity } = line.line
    if (!activity || activity.unitPrice >= unitPrice) continue
    const source: Source = { step: 'activity', sourceId: activity.id, kind: activity.kind }
    takeOff(cart, source, [[line, (unitPrice - activity.unitPrice) * quantity]])
    line.unit = activity.unitPrice
  }
}

/** Stage 2: for each line the open rule that makes a piece cheapest. `rules` are in computing order. */
export function takeMemberPrices(cart: OpenCart, rules: readonly PieceRule[]): void {
  const open = rules.filter((rule) => {
    const closed = whyClosed(rule, cart.input)
    if (closed) sayWhyNot(cart, sourceOf(rule), closed)
    return !closed
  })
  const won = new Map<PieceRule, [OpenLine, number][]>()
  const reached = new Set<PieceRule>()
  for (const line of cart.lines) {
    const cheapest = findCheapest(line, open, reached)
    if (!cheapest) continue
    const saved = (line.unit - cheapest.price) * line.line.quantity
    won.set(cheapest.rule, [...(won.get(cheapest.rule) ?? []), [line, saved]])
    line.unit = cheapest.price
    line.atMemberPrice = true
  }
  for (const rule of open) {
    const parts = won.get(rule)
    if (parts) takeOff(cart, sourceOf(rule), parts)
    else sayWhyNot(cart, sourceOf(rule), { code: reached.has(rule) ? 'not-lower' : 'nothing-in-scope' })
  }
}

function findCheapest(line: OpenLine, open: readonly PieceRule[], reached: Set<PieceRule>) {
  let cheapest: { rule: PieceRule; price: number } | undefined
  for (const rule of open) {
    const price = isInScope(rule.scope, line.line, false) ? pieceOf(rule, line) : undefined
    if (price === undefined) continue
    reached.add(rule)
    if (price < (cheapest?.price ?? line.unit)) cheapest = { rule, price }
  }
  return cheapest
}

/** What a piece costs by a rule; undefined where it does not name the variant. */
function pieceOf({ benefit }: PieceRule, { line, unit }: OpenLine): number | undefined {
  if (benefit.kind === 'unit-price') return benefit.prices.find(({ variantId }) => variantId === line.variantId)?.price
  return unit - mulDivHalfUp(unit, benefit.basisPoints, 10_000)
}

function sourceOf({ id, title, benefit }: PieceRule): Source {
  return { step: 'member', sourceId: id, kind: benefit.kind, title }
}
