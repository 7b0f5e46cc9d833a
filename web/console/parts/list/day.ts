/** Midnight at the start of a day (`2026-11-21`) in the person's own time zone, some days later; nothing for what is no day. */
export function startOfDay(day: string | undefined, laterDays = 0): string | undefined {
  const start = day ? new Date(`${day}T00:00`) : undefined
  if (!start || Number.isNaN(start.getTime())) return undefined
  start.setDate(start.getDate() + laterDays)
  return start.toISOString()
}
