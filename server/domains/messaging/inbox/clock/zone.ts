const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}

/** Day and time of the wall clock at an instant, the time as ms since midnight on that clock. */
export function localOf(at: Date, timeZone: string): { readonly day: string; readonly wallMs: number } {
  const part = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(part.get(type))
  return {
    day: `${part.get('year')}-${part.get('month')}-${part.get('day')}`,
    wallMs: ((number('hour') * 60 + number('minute')) * 60 + number('second')) * 1000,
  }
}

/** How far the wall clock is ahead of UTC at an instant, in ms. */
function aheadAt(ms: number, timeZone: string): number {
  const whole = Math.floor(ms / 1000) * 1000
  const { day, wallMs } = localOf(new Date(whole), timeZone)
  return Date.parse(`${day}T00:00:00Z`) + wallMs - whole
}

/**
 * The instant of a time on the wall clock. A time that a night skips is as far after the jump as it stood after its
 * beginning; one that a night has twice is the first (RFC 5545, 3.3.5).
 */
export function instantOf(day: string, time: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000
  const before = wall - aheadAt(wall - 86_400_000, timeZone)
  const after = wall - aheadAt(wall + 86_400_000, timeZone)
  if (before === after) return before
  // The clock changes within a day of it: both answers are tried, the first that shows this time is the first such instant.
  const fits = [before, after].filter((ms) => ms + aheadAt(ms, timeZone) === wall)
  return fits.length > 0 ? Math.min(...fits) : before
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
