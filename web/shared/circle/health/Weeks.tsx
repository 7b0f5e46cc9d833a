import type { CircleWeek } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Health.module.css'
import { circleHealthWords } from './words.ts'

const width = 360
const height = 96

/** Twelve weeks of people taking part: what stands out in words, the drawing, every figure behind it. */
export function Weeks({ weeks }: { readonly weeks: readonly CircleWeek[] }) {
  const t = useWords(circleHealthWords)
  const say = useNumbers()
  const most = weeks.reduce<CircleWeek | undefined>(
    (top, one) => (top && top.people >= one.people ? top : one),
    undefined,
  )
  const step = width / Math.max(1, weeks.length)
  const tall = (people: number) => (people / Math.max(1, most?.people ?? 0)) * (height - 4)
  return (
    <section className={css.section} aria-label={t('weeks')}>
      <h3>{t('weeks')}</h3>
      <p>{most && most.people > 0 ? t('most', { week: most.week, count: most.people }) : t('none')}</p>
      <svg
        className={css.drawing}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('weeksNote')}
      >
        {weeks.map(({ week, people }, place) => (
          <rect
            key={week}
            className={css.bar}
            x={place * step + 2}
            width={step - 4}
            y={height - tall(people)}
            height={tall(people)}
            rx={3}
          />
        ))}
      </svg>
      <details>
        <summary className={css.more}>{t('table')}</summary>
        <div className={css.scroll} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {(['week', 'people', 'posts', 'comments'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map(({ week, people, posts, comments }) => (
                <tr key={week}>
                  <td>{week}</td>
                  <td>{say.number(people)}</td>
                  <td>{say.number(posts)}</td>
                  <td>{say.number(comments)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
