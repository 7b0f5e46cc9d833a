import { readingIdentity, readTimeZone } from '#domains/identity/index'
import type { Database } from '#platform/db/database'

/** The day of the calendar that an instant falls on in a zone: `2026-11-30`. */
export function dayIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const part = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part.get('year')?.padStart(4, '0')}-${part.get('month')}-${part.get('day')}`
}

/** The house's day now. */
export async function todayOf(db: Database, now: Date): Promise<string> {
  return dayIn(await readTimeZone(readingIdentity(db)), now)
}

/** Whether a text of the form of a day is one: `2026-02-30` is none. */
export function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

/** A day some days later. */
export function laterDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
