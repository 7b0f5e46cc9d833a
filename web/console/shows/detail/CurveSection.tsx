import { type CurveMinute, getCurve } from '#contracts/live'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import show from '../../parts/show/Show.module.css'
import { showsWords } from '../words.ts'
import { Curve } from './Curve.tsx'
import css from './Detail.module.css'

const columns = ['people', 'joins', 'lines', 'likes', 'follows', 'asks'] as const

/** A show minute by minute: what stands out in words, the drawing, and every figure behind it. */
export function CurveSection({ showId }: { readonly showId: string }) {
  const t = useWords(showsWords)
  const say = useNumbers()
  const language = useLanguage()
  const { data, error } = useRoute(getCurve, { params: { showId } })
  const minutes = data?.items ?? []
  const most = minutes.reduce<CurveMinute | undefined>(
    (top, one) => (top && top.people >= one.people ? top : one),
    undefined,
  )
  const time = (minute: string) => new Date(minute).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  const cell = (minute: CurveMinute, column: (typeof columns)[number]) =>
    say.number(column === 'lines' ? minute.chat : column === 'asks' ? minute.explainRequests : minute[column])
  return (
    <section className={css.section}>
      <h3>{t('curve')}</h3>
      {error && <ProblemNote problem={error} />}
      {data && minutes.length < 2 && <p className={css.note}>{t('noCurve')}</p>}
      {most && minutes.length >= 2 && (
        <div>
          <p className={show.finding}>
            {most.people > 0 ? t('finding', { time: time(most.minute), count: say.number(most.people) }) : t('nobody')}
          </p>
          <Curve minutes={minutes} />
          <details>
            <summary className={show.more}>{t('table')}</summary>
            <section className={show.minutes} tabIndex={0} aria-label={t('table')}>
              <table>
                <thead>
                  <tr>
                    {(['minute', ...columns] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(column)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {minutes.map((minute) => (
                    <tr key={minute.minute}>
                      <td>{time(minute.minute)}</td>
                      {columns.map((column) => (
                        <td key={column}>{cell(minute, column)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
        </div>
      )}
    </section>
  )
}
