import type { ReportMinute } from '#contracts/analytics'
import { useWords } from '../../i18n/words.ts'
import css from '../Report.module.css'
import type { Saying } from '../use-saying.ts'
import { reportWords } from '../words.ts'

/** What the curves show, in words: when most people were there, and when most was sold. */
export function Finding({ minutes, say }: { readonly minutes: readonly ReportMinute[]; readonly say: Saying }) {
  const t = useWords(reportWords)
  const crowd = highest(minutes, 'people')
  const till = highest(minutes, 'sales')
  if (!crowd) return null
  return (
    <p className={css.finding}>
      {t('mostPeople', { time: say.time(crowd.minute), count: say.number(crowd.people, 1) })}{' '}
      {till ? t('mostSales', { time: say.time(till.minute), sum: say.money(till.sales) }) : t('noSales')}
    </p>
  )
}

/** The first minute with the most of something; none when there was nothing of it. */
function highest(minutes: readonly ReportMinute[], key: 'people' | 'sales'): ReportMinute | undefined {
  const top = minutes.reduce<ReportMinute | undefined>(
    (best, one) => (best && best[key] >= one[key] ? best : one),
    undefined,
  )
  return top && top[key] > 0 ? top : undefined
}
