import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import css from './StarField.module.css'

interface Props {
  readonly label: string
  readonly value: number
  /** What the choice of so many stars is called. */
  readonly nameOf: (stars: number) => string
  readonly onChange: (stars: number) => void
  readonly size?: number
  /** Stands behind the stars: what so many of them mean. */
  readonly children?: ReactNode
}

/** Five stars to choose from: by touch, and as radio buttons by arrow keys. */
export function StarField({ label, value, nameOf, onChange, size = 28, children }: Props) {
  const name = useId()
  return (
    <fieldset className={css.stars}>
      <legend>{label}</legend>
      {[1, 2, 3, 4, 5].map((stars) => (
        <label key={stars} className={css.star}>
          <input
            type="radio"
            name={name}
            checked={value === stars}
            aria-label={nameOf(stars)}
            onChange={() => onChange(stars)}
          />
          {stars <= value ? (
            <IconStarFilled size={size} aria-hidden />
          ) : (
            <IconStar size={size} stroke={1.5} aria-hidden />
          )}
        </label>
      ))}
      {children}
    </fieldset>
  )
}
