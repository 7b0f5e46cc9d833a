import { stringify } from 'csv-stringify/sync'

import type { ActRow } from './queries.ts'

const columns = ['at', 'by', 'by_id', 'act', 'scope', 'subject_id', 'person', 'person_id', 'line_id', 'text', 'reason']

/** The log as CSV for spreadsheets: with a byte order mark, and no cell that a spreadsheet would run as a formula. */
export function actsAsCsv(rows: readonly ActRow[]): string {
  const records = rows.map((row) =>
    [
      row.at.toISOString(),
      row.by_name,
      row.by_id,
      row.act,
      row.scope,
      row.subject_id,
      row.person_name,
      row.person_id,
      row.line_id,
      row.text,
      row.reason,
    ].map((cell) => cell ?? ''),
  )
  return stringify([columns, ...records], { bom: true, escape_formulas: true })
}
