import type { CircleHealth } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Health.module.css'
import { useSpans } from './use-spans.ts'
import { circleHealthWords } from './words.ts'

/** The measures of a circle, each with what it is made of. */
export function HealthFigures({ health }: { readonly health: CircleHealth }) {
  const t = useWords(circleHealthWords)
  const say = useNumbers()
  const { span, share } = useSpans()
  const ofCount = ({ count, of }: CircleHealth['answered']) => (of > 0 ? t('ofCount', { count, of }) : t('tooFew'))
  const { answered, medianAnswerMinutes, oldestWaitMinutes, stayed, onPurpose, topFive } = health
  const shares = [
    [
      'answered',
      answered,
      medianAnswerMinutes === undefined ? '' : t('medianAnswer', { time: span(medianAnswerMinutes) }),
    ],
    ['stayed_day', stayed.day, ''],
    ['stayed_week', stayed.week, ''],
    ['stayed_month', stayed.month, ''],
    ['topFive', topFive, ''],
  ] as const
  return (
    <section className={css.section} aria-label={t('days')}>
      <h3>{t('days')}</h3>
      <dl className={css.figures}>
        <div>
          <dt>{t('people')}</dt>
          <dd>{say.number(health.people)}</dd>
          <dd>{t('peopleBefore', { count: health.peopleBefore })}</dd>
        </div>
        {(['posts', 'comments'] as const).map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{say.number(health[key])}</dd>
          </div>
        ))}
        {shares.map(([key, of, note]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{share(of)}</dd>
            <dd>{[ofCount(of), note].filter(Boolean).join(' · ')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('onPurpose')}</dt>
          <dd>{onPurpose ? share(onPurpose) : '–'}</dd>
          <dd>{onPurpose ? ofCount(onPurpose) : t('noPurpose')}</dd>
        </div>
        <div>
          <dt>{t('waiting')}</dt>
          <dd>{say.number(health.waiting)}</dd>
          <dd>
            {oldestWaitMinutes === undefined ? t('nobodyWaits') : t('oldestWait', { time: span(oldestWaitMinutes) })}
          </dd>
        </div>
      </dl>
    </section>
  )
}
