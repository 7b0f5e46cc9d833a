import type { Language } from './language.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Counts as people read them: 982, 1.2万, 3.4亿; 12K, 3.4M in English. */
export function sayCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(count)
}

/** Every digit, grouped: 12,345. For tables and where the exact figure matters. */
export function sayNumber(value: number, language: Language, fractionDigits = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: fractionDigits }).format(value)
}

/** A share between 0 and 1 as per cent: 0.123 → 12.3%. */
export function sayPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share)
}

/** How long, on a clock's face: 4:05, 1:02:09. */
export function sayLength(lengthMs: number): string {
  const seconds = Math.max(0, Math.floor(lengthMs / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours = 0, ...rest] = parts
  const shown = hours > 0 ? [hours, ...rest] : rest
  return shown.map((part, place) => (place === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** An instant beside now: 刚刚, 3分钟前, 2小时后, then the day: 明天 20:00, 11月21日 20:00, with the year when it is another. */
export function sayWhen(at: Date, now: Date, language: Language): string {
  const apartMs = at.getTime() - now.getTime()
  const near = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (Math.abs(apartMs) < minuteMs) return language === 'en' ? 'just now' : '刚刚'
  if (Math.abs(apartMs) < hourMs) return near.format(Math.trunc(apartMs / minuteMs), 'minute')
  if (apartMs < 0 && apartMs > -dayMs) return near.format(Math.trunc(apartMs / hourMs), 'hour')
  return sayDay(at, now, language)
}

/** The calendar form: 今天 20:00, 明天 20:00, 11月23日 20:00. */
export function sayDay(at: Date, now: Date, language: Language): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / dayMs)
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(at)
  if (Math.abs(days) <= 1) {
    const day = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')
    return `${language === 'en' ? day.charAt(0).toUpperCase() + day.slice(1) : day} ${time}`
  }
  const year = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }
  const weekday = days > 1 && days < 7 ? { weekday: 'short' as const } : {}
  const form = new Intl.DateTimeFormat(language, {
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...year,
    ...weekday,
  })
  return `${form.format(at)} ${time}`
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
}
