import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useId } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { reviewsWords } from '../words.ts'
import css from './Write.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly onChange: (stars: number) => void
  readonly size?: number
}

const words = ['star1', 'star2', 'star3', 'star4', 'star5'] as const

/** Five stars to choose from: by touch, and as radio buttons by arrow keys. */
export function StarField({ label, value, onChange, size = 28 }: Props) {
  const t = useWords(reviewsWords)
  const name = useId()
  const word = words[value - 1]
  return (
    <fieldset className={css.stars}>
      <legend>{label}</legend>
      {words.map((said, place) => (
        <label key={said} className={css.star}>
          <input
            type="radio"
            name={name}
            checked={value === place + 1}
            aria-label={`${label}: ${t('starsOf', { stars: place + 1 })}`}
            onChange={() => onChange(place + 1)}
          />
          {place < value ? (
            <IconStarFilled size={size} aria-hidden />
          ) : (
            <IconStar size={size} stroke={1.5} aria-hidden />
          )}
        </label>
      ))}
      <span className={css.said} aria-hidden>
        {word && t(word)}
      </span>
    </fieldset>
  )
}
