import type { Share } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { circleHealthWords } from './words.ts'

/** How spans and shares of a circle’s health are said. */
export function useSpans() {
  const t = useWords(circleHealthWords)
  const say = useNumbers()
  return {
    span: (minutes: number) => {
      if (minutes < 90) return t('minutes', { count: minutes })
      if (minutes < 48 * 60) return t('hours', { count: Math.round(minutes / 60) })
      return t('dayCount', { count: Math.round(minutes / 1_440) })
    },
    share: ({ count, of }: Share) => (of > 0 ? say.percent(count / of) : '–'),
  }
}
