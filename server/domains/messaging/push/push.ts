import { type NoticeKind, type QuietHours, ruleOf } from '#contracts/messaging'

/** As long as nobody chose hours, devices are quiet at night by the house's clock. */
export const usualQuiet = { isOn: true, from: '22:00', until: '08:00' } as const

const minute = 60_000
const dayMinutes = 1440

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
export const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** The minute of the day that a clock in this zone shows. */
export function minuteIn(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const shown = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  return Number(shown.hour) * 60 + Number(shown.minute)
}

/** Whether the platform knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return minuteIn(name, new Date(0)) >= 0
  } catch {
    return false
  }
}

/** When the quiet hours end that hold now; undefined while none do. Hours of which both ends are the same are a whole day. */
export function quietUntil(quiet: QuietHours, now: Date): Date | undefined {
  if (!quiet.isOn) return undefined
  const [from, until, at] = [minutesOf(quiet.from), minutesOf(quiet.until), minuteIn(quiet.timeZone, now)]
  const since = (at - from + dayMinutes) % dayMinutes
  const length = (until - from + dayMinutes) % dayMinutes || dayMinutes
  if (since >= length) return undefined
  const whole = now.getTime() - (now.getTime() % minute)
  const end = new Date(whole + (length - since) * minute)
  // Where the clocks are changed in between, the end is an hour off.
  const off = minuteIn(quiet.timeZone, end) - until
  return Math.abs(off) === 60 ? new Date(end.getTime() - off * minute) : end
}

export interface Ringing {
  readonly kind: NoticeKind
  readonly toldAt: Date
  readonly isRead: boolean
  readonly quiet: QuietHours
}

export type Verdict =
  | { readonly act: 'ring' }
  | { readonly act: 'wait'; readonly until: Date }
  | { readonly act: 'drop'; readonly why: 'read' | 'late' | 'quiet' }

/** Whether a device rings now: not for what was read or is of no use any more, and not in quiet hours. */
export function judge({ kind, toldAt, isRead, quiet }: Ringing, now: Date): Verdict {
  if (isRead) return { act: 'drop', why: 'read' }
  const morning = quietUntil(quiet, now)
  const { atNight } = ruleOf(kind)
  const endsAt = endOf(kind, toldAt)
  if (morning && atNight === 'drop') return { act: 'drop', why: 'quiet' }
  if (endsAt <= now || (morning && endsAt <= morning)) return { act: 'drop', why: 'late' }
  return morning ? { act: 'wait', until: morning } : { act: 'ring' }
}

/** From when on ringing is of no use. */
export function endOf(kind: NoticeKind, toldAt: Date): Date {
  return new Date(toldAt.getTime() + ruleOf(kind).lasts * minute)
}

/** What cannot wait wakes a device that saves its battery; what is bundled lets it sleep. */
export function urgencyOf(kind: NoticeKind): 'low' | 'normal' | 'high' {
  const { lasts, bundles } = ruleOf(kind)
  return lasts <= 60 ? 'high' : bundles ? 'low' : 'normal'
}

/** So often is a message offered that a service does not take now, in about an hour. */
export const mostTries = 8

/** When it is offered again after so many tries: as the service says, within a day, else later and later. */
export function againAt(now: Date, tries: number, afterSeconds?: number): Date {
  const seconds = afterSeconds === undefined ? 15 * 2 ** tries : Math.min(afterSeconds, 86_400)
  return new Date(now.getTime() + seconds * 1000)
}
