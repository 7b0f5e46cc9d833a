import type { SeriesRule } from '#contracts/live'
import { type Language, useLanguage } from '#web/shared/i18n/language.ts'
import { type Translate, useWords } from '#web/shared/i18n/words.ts'
import { seriesWords } from './words.ts'

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]
export const nths = [1, 2, 3, 4, -1] as const

type Say = Translate<keyof (typeof seriesWords.texts)['zh-CN']>

/** A weekday as a calendar names it: 周五, Fri. */
export function weekdayName(day: Weekday, language: Language): string {
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(day)))
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(date)
}

/** A rule as people say it: 每周五 20:00 开播（Asia/Shanghai）. */
export function useRuleSentence(): (rule: SeriesRule) => string {
  const t = useWords(seriesWords)
  const language = useLanguage()
  return (rule) => t('at', { rule: sayDays(rule, t, language), time: rule.time, zone: rule.timeZone })
}

/** The days alone, without the time. */
export function sayDays(rule: SeriesRule, t: Say, language: Language): string {
  const count = rule.interval ?? 1
  const names = (rule.days ?? []).map((day) => weekdayName(day, language))
  const days = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(names)
  if (rule.frequency === 'daily') return count > 1 ? t('everyDays', { count }) : t('daily')
  if (rule.frequency === 'weekly') return count > 1 ? t('everyWeeks', { count, days }) : t('weekly', { days })
  if (rule.monthDay) {
    const day = rule.monthDay
    return count > 1 ? t('everyMonthsDate', { count, day }) : t('monthlyDate', { day })
  }
  const nth = t(`nth${nths.find((one) => one === rule.nth) ?? 1}`)
  return count > 1 ? t('everyMonths', { count, nth, days }) : t('monthly', { nth, days })
}
