import { stringify } from 'csv-stringify/sync'

import type { CaseRow } from '../load.ts'
import type { AppealRow } from '../queries.ts'

const columns =
  'opened_at kind subject_id author author_id scope source reason risk reports weight state decision rule answer decided_by decided_at until appeal text'.split(
    ' ',
  )

/** Cases as CSV for spreadsheets: with a byte order mark, and no cell that a spreadsheet would run as a formula. */
export function casesAsCsv(rows: readonly CaseRow[], appeals: ReadonlyMap<string, AppealRow>): string {
  const appealOf = (id: string) => {
    const appeal = appeals.get(id)
    return appeal && (appeal.outcome ?? 'open')
  }
  const records = rows.map((row) =>
    [
      row.opened_at.toISOString(),
      row.kind,
      row.subject_id,
      row.author_name,
      row.author_id,
      row.scope,
      row.source,
      row.reason,
      row.risk,
      row.reports,
      row.weight,
      row.state,
      row.decision,
      row.rule,
      row.answer,
      row.decided_name,
      row.decided_at?.toISOString(),
      row.until?.toISOString(),
      appealOf(row.id),
      row.evidence.at(-1)?.text,
    ].map((cell) => cell ?? ''),
  )
  return stringify([columns, ...records], { bom: true, escape_formulas: true })
}
