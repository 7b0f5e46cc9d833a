import { RRuleTemporal } from 'rrule-temporal'

import type { SeriesRule } from '#contracts/live'
import { refuse } from '../../refusals.ts'

/** One time a series comes to pass: its day in the series' zone, and the instant. */
export interface Occurrence {
  readonly day: string
  readonly startsAt: Date
}

/** Shows are made this far ahead. */
export const aheadMs = 56 * 86_400_000

/**
 * The times of a rule in [from, until), at most `limit`. Wall-clock time stays over daylight saving; a time that a night
 * skips is left out, one that a night has twice is the first (RFC 5545, 3.3.10). Refuses a zone nobody knows.
 */
export function occurrencesOf(rule: SeriesRule, from: Date, until: Date, limit = 500): Occurrence[] {
  const found: Occurrence[] = []
  const recurring = recurrence(rule)
  let date = recurring.next(from, true)
  while (date && date.epochMilliseconds < until.getTime() && found.length < limit) {
    const startsAt = new Date(date.epochMilliseconds)
    const day = date.toPlainDate().toString()
    if (rule.lastDay && day > rule.lastDay) break
    found.push({ day, startsAt })
    date = recurring.next(startsAt)
  }
  return found
}

/** Refuses a rule that names an unknown zone or never comes to pass. */
export function checkRule(rule: SeriesRule): void {
  if (occurrencesOf(rule, new Date(0), farAway, 1).length === 0) throw refuse.emptyRule()
}

const farAway = new Date(Date.UTC(2200, 0, 1))

function recurrence(rule: SeriesRule): RRuleTemporal {
  if (!isZone(rule.timeZone)) throw refuse.unknownZone({ timeZone: rule.timeZone })
  const start = `${rule.firstDay.replaceAll('-', '')}T${rule.time.replace(':', '')}00`
  return new RRuleTemporal({ rruleString: `DTSTART;TZID=${rule.timeZone}:${start}\nRRULE:${recurrenceText(rule)}` })
}

/** The rule as RFC 5545 writes it, without its start and its last day. */
function recurrenceText(rule: SeriesRule): string {
  const days = rule.days?.map((day) => (rule.frequency === 'monthly' && rule.nth ? `${rule.nth}${day}` : day))
  const parts = [`FREQ=${rule.frequency.toUpperCase()}`]
  if (rule.interval && rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`)
  if (rule.frequency === 'monthly' && rule.monthDay) parts.push(`BYMONTHDAY=${rule.monthDay}`)
  else if (days?.length) parts.push(`BYDAY=${days.join()}`)
  if (rule.count) parts.push(`COUNT=${rule.count}`)
  return parts.join(';')
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
