import { useWords } from '#web/shared/i18n/words.ts'
import { StarField } from '#web/shared/ui/input/StarField.tsx'
import { reviewsWords } from '../words.ts'
import css from './Write.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly onChange: (stars: number) => void
  readonly size?: number
}

const words = ['star1', 'star2', 'star3', 'star4', 'star5'] as const

/** The stars of a review or of one of its aspects, with what so many of them mean. */
export function ReviewStars({ label, value, ...rest }: Props) {
  const t = useWords(reviewsWords)
  const word = words[value - 1]
  return (
    <StarField label={label} value={value} nameOf={(stars) => `${label}: ${t('starsOf', { stars })}`} {...rest}>
      <span className={css.said} aria-hidden>
        {word && t(word)}
      </span>
    </StarField>
  )
}
