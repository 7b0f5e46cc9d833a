import type { ReviewSummary } from '#contracts/reviews'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Stars } from '../review/Stars.tsx'
import { reviewsWords } from '../words.ts'
import css from './Reviews.module.css'

const starsDown = [5, 4, 3, 2, 1] as const

/** The mean, how the stars are spread, and the means by aspect. */
export function Summary({ summary }: { readonly summary: ReviewSummary }) {
  const t = useWords(reviewsWords)
  const text = useTexts()
  const { mean, reviews, distribution, aspects } = summary
  if (mean === undefined) return null
  return (
    <div className={css.summary}>
      <div className={css.mean}>
        <strong>{mean.toFixed(1)}</strong>
        <Stars stars={mean} size={16} />
        <span>{t('mean')}</span>
      </div>
      <ul className={css.bars} aria-label={t('distribution')}>
        {starsDown.map((stars) => (
          <Bar key={stars} stars={stars} count={distribution[5 - stars] ?? 0} reviews={reviews} />
        ))}
      </ul>
      {aspects.length > 0 && (
        <ul className={css.aspects}>
          {aspects.map(({ key, name, mean: value }) => (
            <li key={key}>{t('aspectOf', { name: text(name), mean: value.toFixed(1) })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface BarProps {
  readonly stars: number
  readonly count: number
  readonly reviews: number
}

function Bar({ stars, count, reviews }: BarProps) {
  const t = useWords(reviewsWords)
  return (
    <li aria-label={t('share', { stars, count })}>
      <span aria-hidden>{stars}</span>
      <span className={css.bar} aria-hidden>
        <span style={{ width: `${(count / reviews) * 100}%` }} />
      </span>
      <span className={css.figure} aria-hidden>
        {count}
      </span>
    </li>
  )
}
