import type { ReportMinute } from '#contracts/analytics'
import { useWords } from '../../i18n/words.ts'
import type { Saying } from '../use-saying.ts'
import { reportWords } from '../words.ts'
import css from './Chart.module.css'
import { wordOf } from './lanes.ts'
import { readMeasures } from './Reading.tsx'

interface Props {
  readonly minutes: readonly ReportMinute[]
  readonly doingAt: (minute: ReportMinute) => string
  readonly say: Saying
}

/** The same minutes as a table. */
export function MinuteTable({ minutes, doingAt, say }: Props) {
  const t = useWords(reportWords)
  return (
    <details className={css.details}>
      <summary>{t('table')}</summary>
      <section className={css.scroll} tabIndex={0} aria-label={t('table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('minute')}</th>
              {readMeasures.map((key) => (
                <th key={key} scope="col">
                  {t(wordOf(key))}
                </th>
              ))}
              <th scope="col">{t('explaining')}</th>
            </tr>
          </thead>
          <tbody>
            {minutes.map((minute) => (
              <tr key={minute.minute}>
                <th scope="row">{say.time(minute.minute)}</th>
                {readMeasures.map((key) => (
                  <td key={key}>{say.figure(key, minute[key])}</td>
                ))}
                <td>{doingAt(minute)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
