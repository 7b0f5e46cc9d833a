import type { ShowReport } from '#contracts/analytics'
import type { Measure } from '../tally/tally.ts'
import type { TallyRow } from './queries.ts'

/** All of a measure in a whole show. */
export function sumOf(tally: readonly TallyRow[], measure: Measure): number {
  return tally.reduce((sum, row) => (row.measure === measure && row.product_id === '' ? sum + row.count : sum), 0)
}

/** What was counted in minutes that began after the show had ended. */
export function afterOf(tally: readonly TallyRow[], endedAt: Date | undefined, currency: string): ShowReport['after'] {
  const late = endedAt ? tally.filter((row) => row.minute > endedAt && ['', currency].includes(row.currency)) : []
  return {
    carts: sumOf(late, 'cart'),
    placed: sumOf(late, 'placed'),
    paid: sumOf(late, 'paid'),
    sales: sumOf(late, 'sales'),
    refunds: sumOf(late, 'refund'),
    refunded: sumOf(late, 'refunded'),
  }
}

/** Sales in currencies that the shop no longer has. */
export function otherSalesOf(tally: readonly TallyRow[], currency: string): ShowReport['otherSales'] {
  const others = new Set(
    tally.flatMap((row) => (row.measure === 'sales' && row.currency !== currency ? row.currency : [])),
  )
  return [...others].sort().map((other) => ({
    amount: sumOf(
      tally.filter((row) => row.currency === other),
      'sales',
    ),
    currency: other,
  }))
}
