import type { CircleCard } from '#contracts/community'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Circle.module.css'

interface Props {
  readonly circle: Pick<CircleCard, 'name' | 'colour' | 'emblem'>
  readonly size: number
}

/** A circle's emblem; without one the first letter of its name on its colour. */
export function Emblem({ circle, size }: Props) {
  const style = { width: size, height: size, '--circle': circle.colour, fontSize: size * 0.42 }
  return (
    <span className={css.emblem} style={style} aria-hidden>
      {circle.emblem ? (
        <Picture picture={circle.emblem} alt="" ratio="1 / 1" sizes={`${size}px`} />
      ) : (
        [...circle.name][0]
      )}
    </span>
  )
}
