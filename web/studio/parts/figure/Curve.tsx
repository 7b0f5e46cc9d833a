import type { CurveMinute } from '#contracts/live'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Figures.module.css'
import { figureWords } from './words.ts'

const shownMinutes = 60
const width = 300
const height = 96

/** The last hour: people as a filled line, chat as bars, and the same as a table. */
export function Curve({ curve }: { readonly curve: readonly CurveMinute[] }) {
  const t = useWords(figureWords)
  const language = useLanguage()
  const minutes = curve.slice(-shownMinutes)
  const time = (minute: string) => new Date(minute).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  return (
    <section className={css.curve} aria-labelledby="desk-curve">
      <h2 id="desk-curve" className={css.curveTitle}>
        {t('curve')}
      </h2>
      <p className={css.curveNote}>{minutes.length < 2 ? t('curveEmpty') : t('curveNote')}</p>
      {minutes.length >= 2 && (
        <>
          <Drawing minutes={minutes} />
          <details>
            <summary>{t('table')}</summary>
            <table className={css.table}>
              <thead>
                <tr>
                  <th>{t('minute')}</th>
                  <th>{t('people')}</th>
                  <th>{t('chatColumn')}</th>
                  <th>{t('likes')}</th>
                </tr>
              </thead>
              <tbody>
                {minutes.toReversed().map((minute) => (
                  <tr key={minute.minute}>
                    <td>{time(minute.minute)}</td>
                    <td>{minute.people}</td>
                    <td>{minute.chat}</td>
                    <td>{minute.likes}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  )
}

function Drawing({ minutes }: { readonly minutes: readonly CurveMinute[] }) {
  const mostPeople = Math.max(1, ...minutes.map((minute) => minute.people))
  const mostChat = Math.max(1, ...minutes.map((minute) => minute.chat))
  const step = width / (minutes.length - 1)
  const points = minutes.map(
    (minute, place) => `${place * step},${height - (minute.people / mostPeople) * (height - 8)}`,
  )
  return (
    <svg className={css.svg} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
      {minutes.map((minute, place) => {
        const tall = (minute.chat / mostChat) * height * 0.4
        return (
          <rect
            key={minute.minute}
            x={place * step - step * 0.3}
            y={height - tall}
            width={step * 0.6}
            height={tall}
            fill="var(--nm-amber)"
            opacity="0.5"
          />
        )
      })}
      <polygon
        points={`0,${height} ${points.join(' ')} ${width},${height}`}
        fill="var(--mantine-primary-color-filled)"
        opacity="0.16"
      />
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="var(--mantine-primary-color-filled)"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
