import type { Discount, PriceShare, TraceStep } from '#contracts/promotions'
import { checkBounds } from './bounds.ts'
import type { PriceInput, PriceLine } from './input.ts'

/** A line while its price is being made. */
export interface OpenLine {
  readonly line: PriceLine
  readonly subtotal: number
  /** What is still to be paid for it. */
  left: number
  /** What was left after activity and member prices: what thresholds are measured on. */
  base: number
  /** What a piece costs after activity and member prices. */
  unit: number
  atMemberPrice: boolean
  readonly shares: PriceShare[]
}

/** A cart while its price is being made: each stage takes off its lines and says why. */
export interface OpenCart {
  readonly input: PriceInput
  readonly lines: readonly OpenLine[]
  readonly discounts: Discount[]
  readonly trace: TraceStep[]
}

export function openCart(input: PriceInput): OpenCart {
  checkBounds(input)
  const lines = input.lines.map((line): OpenLine => {
    const subtotal = line.unitPrice * line.quantity
    return { line, subtotal, left: subtotal, base: subtotal, unit: line.unitPrice, atMemberPrice: false, shares: [] }
  })
  return { input, lines, discounts: [], trace: [] }
}

export type Source = Pick<Discount, 'step' | 'sourceId' | 'kind' | 'title'>

/** Takes amounts off lines, kept as shares, as a discount and in the trace. */
export function takeOff(
  cart: OpenCart,
  source: Source,
  parts: readonly (readonly [OpenLine, number])[],
  values: TraceStep['values'] = {},
): void {
  const taken = parts.filter(([, amount]) => amount > 0)
  const { step, sourceId } = source
  let sum = 0
  for (const [line, amount] of taken) {
    line.left -= amount
    line.shares.push({ step, sourceId, amount })
    sum += amount
  }
  cart.discounts.push({ ...source, amount: sum })
  cart.trace.push({
    ...source,
    code: 'applied',
    amount: sum,
    lineIds: taken.map(([{ line }]) => line.lineId),
    values,
  })
}

/** Says why a rule took nothing off. */
export function sayWhyNot(
  cart: OpenCart,
  source: Source,
  { code, values = {} }: Pick<TraceStep, 'code'> & { values?: TraceStep['values'] },
): void {
  cart.trace.push({ ...source, code, amount: 0, lineIds: [], values })
}
