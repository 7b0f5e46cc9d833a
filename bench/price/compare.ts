import type { Priced } from '#contracts/promotions'
import { type PaidLine, type PriceInput, type RefundAsked, refundShare } from '#domains/promotions/index'
import { type Chance, chanceOf } from './carts.ts'
import type { Expected } from './reference.ts'

/** Everything in which a price differs from what the rules give; empty when it is right. */
export function differences(input: PriceInput, priced: Priced, expected: Expected): string[] {
  const found: string[] = []
  const check = (what: string, got: unknown, wanted: unknown) => {
    if (got !== wanted) found.push(`${what}: ${got} instead of ${wanted}`)
  }
  for (const [place, { total, shares }] of priced.lines.entries()) {
    check(`total of line ${place}`, BigInt(total), expected.totals[place])
    const wanted = expected.shares[place]
    check(`shares of line ${place}`, shares.length, wanted?.size)
    for (const { step, sourceId, amount } of shares)
      check(`share of ${sourceId} in line ${place}`, BigInt(amount), wanted?.get(`${step}/${sourceId}`))
  }
  check('shipping', BigInt(priced.shipping?.total ?? 0), expected.shipping)
  check('points', BigInt(priced.points?.spent ?? 0), expected.pointsSpent)
  for (const { id } of [...input.promotions, ...input.coupons]) {
    const codes = priced.trace.filter(({ sourceId }) => sourceId === id).map(({ code }) => code)
    check(`code of ${id}`, codes.join(), expected.codes.get(id))
  }
  return found
}

/** Whether all the sums of a price agree with one another, in whole numbers that are at least 0. */
export function areSumsExact({ lines, discounts, shipping, subtotal, total }: Priced): boolean {
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + BigInt(amount), 0n)
  const all = [
    total,
    ...lines.flatMap((line) => [line.total, line.discount, ...line.shares.map(({ amount }) => amount)]),
  ]
  const offLines = sum(lines.flatMap(({ shares }) => shares.map(({ amount }) => amount)))
  const offShipping = BigInt(shipping?.discount ?? 0)
  return (
    all.every((amount) => Number.isSafeInteger(amount) && amount >= 0) &&
    lines.every(
      (line) =>
        line.subtotal === line.unitPrice * line.quantity &&
        line.subtotal - line.discount === line.total &&
        sum(line.shares.map(({ amount }) => amount)) === BigInt(line.discount),
    ) &&
    sum(discounts.map(({ amount }) => amount)) === offLines + offShipping &&
    BigInt(subtotal) - offLines + BigInt(shipping?.total ?? 0) === BigInt(total)
  )
}

/** Returns each line in two random ways, piece by piece and amounts between; both must end at what was paid. */
export function doRefundsEnd(seed: number, { lines, points }: Priced): boolean {
  const chance = chanceOf(seed)
  return lines.every(({ quantity, total }) => {
    const paid = points?.spent ?? 0
    return refundAll(chance, quantity, total, paid) && refundAll(chance, quantity, total, paid)
  })
}

function refundAll({ is, whole }: Chance, quantity: number, paid: number, spent: number): boolean {
  let line: PaidLine = {
    quantity,
    refundedQuantity: 0,
    money: { paid, refunded: 0 },
    points: { paid: spent, refunded: 0 },
  }
  while (line.refundedQuantity < quantity) {
    const moneyLeft = paid - line.money.refunded
    const pieces = quantity - line.refundedQuantity
    const isAmount = moneyLeft > 0 && is(0.2)
    const asked: RefundAsked = isAmount
      ? { amount: whole(1, moneyLeft) }
      : { quantity: whole(Math.ceil(pieces / 8), pieces) }
    const { money, points } = refundShare(line, asked)
    line = {
      quantity,
      refundedQuantity: line.refundedQuantity + ('quantity' in asked ? asked.quantity : 0),
      money: { paid, refunded: line.money.refunded + money },
      points: { paid: spent, refunded: (line.points?.refunded ?? 0) + points },
    }
    if (money < 0 || line.money.refunded > paid) return false
  }
  return line.money.refunded === paid && line.points?.refunded === spent
}
