import { stringify } from 'csv-stringify/sync'

import type { Difference, PaymentRow } from '#contracts/payments'
import { formatAmount } from '#kernel/money'

const options = { escape_formulas: true, record_delimiter: 'windows' } as const
/** Tells spreadsheets that the text is UTF-8. */
const byteOrderMark = '\uFEFF'

const paymentColumns = [
  'id',
  'opened_at',
  'state',
  'paid_at',
  'provider',
  'amount',
  'refunding',
  'refunded',
  'currency',
  'title',
  'payable_kind',
  'payable_id',
  'buyer_id',
  'buyer',
]

export function paymentHead(): string {
  return byteOrderMark + stringify([paymentColumns], options)
}

/** Rows for a spreadsheet, amounts as decimals; a cell that would be run as a formula gets an apostrophe before it. */
export function paymentRows(rows: readonly PaymentRow[]): string {
  const cells = rows.map((row) => [
    row.id,
    row.openedAt,
    row.state,
    row.paidAt ?? '',
    row.provider ?? '',
    formatAmount(row.amount, row.currency),
    formatAmount(row.refunding, row.currency),
    formatAmount(row.refunded, row.currency),
    row.currency,
    row.title,
    row.payable.kind,
    row.payable.id,
    row.buyer.id,
    row.buyer.name,
  ])
  return stringify(cells, options)
}

const differenceColumns = [
  'day',
  'provider',
  'kind',
  'subject',
  'reference',
  'our_id',
  'payment_id',
  'ours',
  'theirs',
  'currency',
  'found_at',
  'settled_at',
  'note',
]

export function differencesCsv(rows: readonly Difference[]): string {
  const amount = (value: number | undefined, currency: string) =>
    value === undefined ? '' : formatAmount(value, currency)
  const cells = rows.map((row) => [
    row.day,
    row.provider,
    row.kind,
    row.subject,
    row.reference,
    row.ourId ?? '',
    row.paymentId ?? '',
    amount(row.ours, row.currency),
    amount(row.theirs, row.currency),
    row.currency,
    row.foundAt,
    row.settledAt ?? '',
    row.note ?? '',
  ])
  return byteOrderMark + stringify([differenceColumns, ...cells], options)
}
