/** One record of a CSV text and the line it begins on; a crooked one says which cell and what is wrong. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly fault: 'strayQuote' | 'openQuote'; readonly cell: number }

const recordLengthMax = 1024 * 1024

/**
 * Reads CSV by RFC 4180, with any line end, as records with their lines. After a crooked record it goes on at the next
 * line, so that one wrong quote costs one row. (A general parser swallows good rows up to the next quote instead.)
 */
export function* parseCsv(text: string): Generator<CsvRecord> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const record = readRecord(text, at)
    if ('fault' in record) yield { line, fault: record.fault, cell: record.cell }
    else if (record.cells.some((cell) => cell !== '')) yield { line, cells: record.cells }
    const end = 'fault' in record ? afterLine(text, at) : record.end
    line += countLines(text, at, end)
    at = end
  }
}

type Read = { cells: string[]; end: number } | { fault: 'strayQuote' | 'openQuote'; cell: number }

function readRecord(text: string, start: number): Read {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at, start) : readPlain(text, at)
    if ('fault' in cell) return { fault: cell.fault, cell: cells.length }
    cells.push(cell.text)
    if (text[cell.end] !== ',') return { cells, end: afterLineEnd(text, cell.end) }
    at = cell.end + 1
  }
}

type Cell = { text: string; end: number }

function readPlain(text: string, start: number): Cell {
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++
  return { text: text.slice(start, end), end }
}

function readQuoted(text: string, start: number, recordStart: number): Cell | { fault: 'strayQuote' | 'openQuote' } {
  let parts = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1 || quote - recordStart > recordLengthMax) return { fault: 'openQuote' }
    parts += text.slice(from, quote)
    if (text[quote + 1] !== '"')
      return endsCell(text, quote + 1) ? { text: parts, end: quote + 1 } : { fault: 'strayQuote' }
    parts += '"'
    from = quote + 2
  }
}

function endsCell(text: string, at: number): boolean {
  return at >= text.length || text[at] === ',' || text[at] === '\n' || text[at] === '\r'
}

function afterLineEnd(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2
  return Math.min(at + 1, text.length)
}

function afterLine(text: string, start: number): number {
  let at = start
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return afterLineEnd(text, at)
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0
  for (let at = start; at < end; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++
  }
  return lines
}

const looksLikeFormula = /^[=+\-@\t\r]/
const plainNumber = /^[+-]?\d+(\.\d+)?$/

/** One line of CSV. A cell that a spreadsheet would run as a formula gets an apostrophe, which reading takes off again. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoteCell).join(',')}\r\n`
}

function quoteCell(cell: string): string {
  const safe = looksLikeFormula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Takes off the apostrophe that `csvLine` puts before what looks like a formula. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell.slice(1)) ? cell.slice(1) : cell
}
