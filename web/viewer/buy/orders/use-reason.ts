import { useWords } from '#web/shared/i18n/words.ts'
import { ordersWords } from './words.ts'

const codes = ['unpaid', 'refunded', 'group-failed', 'group-step'] as const

/** What the house gives as a reason in a word, as a sentence; what people wrote stays as it is. */
export function useReason(): (reason: string) => string {
  const t = useWords(ordersWords)
  return (reason) => {
    const code = codes.find((one) => one === reason)
    return code ? t(`because.${code}`) : reason
  }
}
