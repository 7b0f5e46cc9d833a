import type { ReportMinute } from '#contracts/analytics'
import { useWords } from '../../i18n/words.ts'
import type { Saying } from '../use-saying.ts'
import { reportWords } from '../words.ts'
import css from './Chart.module.css'
import { wordOf } from './lanes.ts'

/** What one minute is read for, in its order. */
export const readMeasures = [
  'people',
  'peak',
  'joins',
  'chat',
  'likes',
  'follows',
  'clicks',
  'carts',
  'placed',
  'paid',
  'sales',
] as const

interface Props {
  readonly minute: ReportMinute
  readonly doing: string
  readonly say: Saying
}

/** Every figure of the chosen minute, and what went on in it. */
export function Reading({ minute, doing, say }: Props) {
  const t = useWords(reportWords)
  return (
    <div className={css.reading} data-reading>
      <p className={css.readTime}>
        <strong>{say.time(minute.minute)}</strong> {doing}
      </p>
      <dl className={css.read}>
        {readMeasures.map((key) => (
          <div key={key}>
            <dt>{t(wordOf(key))}</dt>
            <dd>{say.figure(key, minute[key])}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
