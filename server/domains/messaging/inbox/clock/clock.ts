import { instantOf, localOf, nextDay } from './zone.ts'

/** A part of a day on the wall clock, `09:00` to `12:30`; `24:00` is the end of the day. */
export interface Span {
  readonly from: string
  readonly until: string
}

/** When the shop answers: parts of each weekday (Monday first), and days that are otherwise, such as holidays. */
export interface BusinessHours {
  readonly timeZone: string
  readonly week: readonly (readonly Span[])[]
  /** Days of the calendar with hours of their own; none are closed. */
  readonly days: readonly { readonly day: string; readonly spans: readonly Span[] }[]
}

export const roundTheClock: readonly Span[] = [{ from: '00:00', until: '24:00' }]

/** Further than this nobody looks for an hour in which the shop is open. */
const mostDays = 400

interface Shift {
  readonly from: number
  readonly until: number
}

/** The shifts of a day as instants: in order, without overlap, and as long as the day's clock makes them. */
function shiftsOf(day: string, hours: BusinessHours): Shift[] {
  const own = hours.days.find((one) => one.day === day)?.spans ?? hours.week[weekdayOf(day)] ?? []
  const shifts = own
    .map(({ from, until }) => ({
      from: instantOf(day, from, hours.timeZone),
      until: instantOf(day, until, hours.timeZone),
    }))
    .filter(({ from, until }) => until > from)
    .toSorted((one, other) => one.from - other.from)
  const joined: Shift[] = []
  for (const shift of shifts) {
    const last = joined.at(-1)
    if (!last || shift.from > last.until) joined.push(shift)
    else joined.splice(-1, 1, { from: last.from, until: Math.max(last.until, shift.until) })
  }
  return joined
}

/** Monday is 0. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

function* shiftsFrom(at: Date, hours: BusinessHours): Generator<Shift> {
  let { day } = localOf(at, hours.timeZone)
  for (let nth = 0; nth < mostDays; nth++, day = nextDay(day)) yield* shiftsOf(day, hours)
}

/**
 * The instant at which so much time of business has passed since `start`. A clock that starts while the shop is closed
 * begins with the next shift; undefined where there is none to come.
 */
export function dueAt(start: Date, ms: number, hours: BusinessHours): Date | undefined {
  let left = ms
  for (const { from, until } of shiftsFrom(start, hours)) {
    const begin = Math.max(from, start.getTime())
    if (begin >= until) continue
    if (begin + left <= until) return new Date(begin + left)
    left -= until - begin
  }
  return undefined
}

/** How much time of business lies between two instants, in ms. */
export function workedBetween(start: Date, end: Date, hours: BusinessHours): number {
  let worked = 0
  for (const { from, until } of shiftsFrom(start, hours)) {
    if (from >= end.getTime()) break
    worked += Math.max(0, Math.min(until, end.getTime()) - Math.max(from, start.getTime()))
  }
  return worked
}

export function isOpenAt(at: Date, hours: BusinessHours): boolean {
  const { day } = localOf(at, hours.timeZone)
  return shiftsOf(day, hours).some(({ from, until }) => from <= at.getTime() && at.getTime() < until)
}
