const names: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
}
const colours: Readonly<Record<string, number>> = { trace: 90, debug: 90, info: 36, warn: 33, error: 31, fatal: 35 }
const shownElsewhere = new Set(['level', 'time', 'msg', 'err', 'pid', 'hostname'])

/** One structured line as a person at a terminal likes to read it; a line that is not JSON passes unchanged. */
export function pretty(line: string, colour: boolean): string {
  const entry = parse(line)
  if (!entry) return line
  const level = names[Number(entry.level)] ?? String(entry.level)
  const paint = (code: number, text: string) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text)
  const rest = Object.entries(entry)
    .filter(([name]) => !shownElsewhere.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const head = `${paint(90, timeOf(entry.time))} ${paint(colours[level] ?? 0, level.padEnd(5))} ${entry.msg ?? ''}`
  const tail = rest.length > 0 ? ` ${paint(90, rest.join(' '))}` : ''
  return `${head}${tail}\n${stackOf(entry.err)}`
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const entry: unknown = JSON.parse(line)
    return typeof entry === 'object' && entry !== null ? { ...entry } : undefined
  } catch {
    return undefined
  }
}

function timeOf(time: unknown): string {
  const at = new Date(typeof time === 'string' || typeof time === 'number' ? time : Number.NaN)
  return Number.isNaN(at.getTime()) ? '--:--:--' : at.toTimeString().slice(0, 8)
}

function stackOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('stack' in error)) return ''
  return `${String(error.stack).replace(/^/gm, '    ')}\n`
}
