import { IconStarFilled } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { reviewsWords } from '../words.ts'
import css from './Stars.module.css'

interface Props {
  /** 0 to 5, also with a fraction. */
  readonly stars: number
  readonly size?: number
}

const places = [1, 2, 3, 4, 5]

/** So many of five stars; a fraction fills a part of one. */
export function Stars({ stars, size = 14 }: Props) {
  const t = useWords(reviewsWords)
  const row = places.map((place) => <IconStarFilled key={place} size={size} aria-hidden />)
  return (
    <span className={css.stars} role="img" aria-label={t('starsOf', { stars })}>
      <span className={css.ground}>{row}</span>
      <span className={css.full} style={{ width: `${(stars / 5) * 100}%` }}>
        {row}
      </span>
    </span>
  )
}
