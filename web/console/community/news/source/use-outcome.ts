import type { NewsSource } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { newsSourceWords } from './words.ts'

/** What came of the last look at a source, in words. */
export function useOutcome(): (source: NewsSource) => string {
  const t = useWords(newsSourceWords)
  return ({ isDemo, outcome, status, fresh }) => {
    if (isDemo) return t('example')
    if (outcome === undefined) return t('never')
    if (outcome === 'fresh') return t('fresh', { count: fresh })
    return outcome === 'bad-answer' && status ? t('status', { status }) : t(outcome)
  }
}
