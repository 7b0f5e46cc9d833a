import { useMemo } from 'react'
import type { ReportFigures } from '#contracts/analytics'
import { useLanguage } from '../i18n/language.ts'
import { sayLength, sayNumber, sayPercent } from '../i18n/numbers.ts'
import { sayMoney } from '../money/format.ts'

const moneyFigures: readonly string[] = ['sales', 'refunded']
const fractions: readonly string[] = ['people', 'averagePeople', 'minutes']

/** How a report says its figures, in the person's language and the report's currency. */
export function useSaying(currency: string) {
  const language = useLanguage()
  return useMemo(() => {
    const money = (amount: number) => sayMoney({ amount: Math.round(amount), currency }, language)
    const time = (at: string | number) =>
      new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false })
    const figure = (key: keyof ReportFigures | string, value: number) => {
      if (moneyFigures.includes(key)) return money(value)
      if (key === 'watchedMs') return sayLength(value)
      return sayNumber(value, language, fractions.includes(key) || value % 1 !== 0 ? 1 : 0)
    }
    return {
      money,
      time,
      figure,
      signed: (amount: number) => `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${money(Math.abs(amount))}`,
      number: (value: number, digits = 0) => sayNumber(value, language, digits),
      share: (value: number | undefined) => (value === undefined ? '—' : sayPercent(value, language)),
      length: sayLength,
    }
  }, [language, currency])
}

export type Saying = ReturnType<typeof useSaying>
