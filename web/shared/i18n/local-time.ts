/** An instant as a `datetime-local` field writes it, in the person's own time: `2026-11-25T18:30`. */
export function localTime(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
