import { useLanguage } from './language.ts'
import { sayCount, sayNumber, sayPercent } from './numbers.ts'

/** The number forms in the person's language. */
export function useNumbers() {
  const language = useLanguage()
  return {
    count: (value: number) => sayCount(value, language),
    number: (value: number, fractionDigits?: number) => sayNumber(value, language, fractionDigits),
    percent: (share: number) => sayPercent(share, language),
  }
}
