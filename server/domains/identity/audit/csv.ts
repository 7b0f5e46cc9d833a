import { stringify } from 'csv-stringify/sync'

import type { AuditEntry } from '#contracts/identity'

const columns = ['at', 'actor_id', 'actor', 'act', 'subject_kind', 'subject_id', 'subject', 'details']
/** Tells spreadsheets that the text is UTF-8. */
const byteOrderMark = '\uFEFF'

export function auditHead(): string {
  return byteOrderMark + stringify([columns], { record_delimiter: 'windows' })
}

/**
 * Rows for a spreadsheet. Names are people's own words: one that a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, CSV injection).
 */
export function auditRows(entries: readonly AuditEntry[]): string {
  const rows = entries.map(({ at, actor, act, subject, details }) => [
    at,
    actor.id,
    actor.name,
    act,
    subject.kind,
    subject.id,
    subject.name ?? '',
    Object.keys(details).length > 0 ? JSON.stringify(details) : '',
  ])
  return stringify(rows, { escape_formulas: true, record_delimiter: 'windows' })
}
