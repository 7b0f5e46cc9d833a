import type { RedPacketDraft } from '#contracts/draws'
import { minorDigits } from '#kernel/money'
import { localTime } from '#web/shared/i18n/local-time.ts'

/** The form as it is typed: the sum in whole units of the currency, as people write it. */
export interface Typed extends Omit<RedPacketDraft, 'total'> {
  readonly sum: number
  /** Local time as a field of the browser gives it; empty: at once. */
  readonly opensAt: string
}

export const blank: Typed = {
  title: '',
  sum: 66,
  shares: 20,
  split: 'random',
  seconds: 60,
  validDays: 7,
  followersOnly: true,
  guestsMay: false,
  opensAt: '',
}

/** A planned one as it is typed; the other way round than `draftOf`. */
export function typedOf({ total, ...rest }: RedPacketDraft, currency: string, opensAt: string | undefined): Typed {
  const at = opensAt === undefined ? '' : localTime(new Date(opensAt))
  return { ...rest, sum: total / 10 ** minorDigits(currency), opensAt: at }
}

/** The sum in minor units. */
export function totalOf({ sum }: Typed, currency: string): number {
  return Math.round(sum * 10 ** minorDigits(currency))
}

/** Whether every share can be worth something. */
export function reaches(typed: Typed, currency: string): boolean {
  return totalOf(typed, currency) >= typed.shares
}

/** What was typed, as it is sent; undefined while something is missing. */
export function draftOf(typed: Typed, currency: string): RedPacketDraft | undefined {
  const { sum: _, title, opensAt: __, ...rest } = typed
  if (title.trim() === '' || typed.shares < 1 || !reaches(typed, currency)) return undefined
  return { ...rest, title: title.trim(), total: totalOf(typed, currency) }
}
