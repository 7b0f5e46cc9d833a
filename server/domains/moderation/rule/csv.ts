import { stringify } from 'csv-stringify/sync'

import type { RuleRow } from './queries.ts'

const columns = ['kind', 'value', 'action', 'note', 'hits', 'added_at', 'added_by']

/** Rules as CSV for spreadsheets: with a byte order mark, and no cell that a spreadsheet would run as a formula. */
export function rulesAsCsv(rows: readonly RuleRow[]): string {
  const records = rows.map((row) => [
    row.kind,
    row.value,
    row.action,
    row.note,
    row.hits,
    row.added_at.toISOString(),
    row.added_by,
  ])
  return stringify([columns, ...records], { bom: true, escape_formulas: true })
}
