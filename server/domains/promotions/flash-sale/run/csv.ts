import { stringify } from 'csv-stringify/sync'

import type { RunFlashSale } from '#contracts/promotions'
import { formatAmount } from '#kernel/money'
import type { ClaimRow, SaleRow } from '../tables.ts'

const options = { bom: true, escape_formulas: true } as const

/** Sales for a spreadsheet: one line a variant, the figures of the sale on each. */
export function salesAsCsv(sales: readonly RunFlashSale[]): string {
  const columns = [
    ...['id', 'product', 'variant', 'state', 'starts_at', 'ends_at', 'show_id', 'currency', 'price', 'usual'],
    ...['allotment', 'left', 'per_person', 'claimed', 'held', 'ordered', 'paid', 'returned', 'people', 'created_by'],
  ]
  const rows = sales.flatMap((sale) =>
    sale.items.map((item) => [
      sale.id,
      sale.product.title.zh ?? sale.product.title.en ?? '',
      item.variant.zh ?? '',
      sale.state,
      sale.startsAt,
      sale.endsAt,
      sale.showId ?? '',
      item.price.currency,
      formatAmount(item.price.amount, item.price.currency),
      formatAmount(item.usual.amount, item.usual.currency),
      item.allotment,
      item.left,
      sale.perPerson,
      sale.figures.claimed,
      sale.figures.held,
      sale.figures.ordered,
      sale.figures.paid,
      sale.figures.returned,
      sale.figures.people,
      sale.createdBy,
    ]),
  )
  return stringify([columns, ...rows], options)
}

/** The claims of a sale for a spreadsheet, in the order in which they came. */
export function claimsAsCsv(sale: SaleRow, claims: readonly ClaimRow[]): string {
  const columns = ['id', 'variant_id', 'person_id', 'quantity', 'unit_price', 'currency', 'state', 'claimed_at']
  const rows = claims.map((claim) => [
    claim.id,
    claim.variant_id,
    claim.person_id,
    claim.quantity,
    formatAmount(claim.unit_price, sale.currency),
    sale.currency,
    claim.state,
    claim.claimed_at.toISOString(),
    claim.pay_until.toISOString(),
    claim.order_id ?? '',
    claim.settled_at?.toISOString() ?? '',
  ])
  return stringify([[...columns, 'pay_until', 'order_id', 'settled_at'], ...rows], options)
}
