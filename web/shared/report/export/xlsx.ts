import writeXlsxFile from 'write-excel-file/universal'
import type { Sheet } from './sheets.ts'

const letters = 31
const forbidden = /[\\/?*[\]:]/g

/**
 * Tables as one Excel file, a sheet each with its head standing still. Texts are written as texts, so that none is ever run as
 * a formula, whatever it begins with.
 */
export function writeXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name.replace(forbidden, ' ').slice(0, letters),
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((head) => ({ width: Math.max(12, String(head ?? '').length * 2) })),
    data: rows.map((row, place) =>
      row.map((cell) => {
        if (cell === undefined || cell === '') return null
        const look = place === 0 ? ({ fontWeight: 'bold' } as const) : {}
        return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String, ...look }
      }),
    ),
  }))
  return writeXlsxFile(written).toBlob()
}
