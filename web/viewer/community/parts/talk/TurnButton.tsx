import type { Icon } from '@tabler/icons-react'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import css from './Talk.module.css'

interface Props {
  readonly icon: Icon
  readonly iconOn: Icon
  readonly label: string
  readonly isOn: boolean
  readonly count: number
  readonly onFlip: () => void
  readonly size?: number
}

/** A sign with a count that is turned on and off. */
export function TurnButton({ icon, iconOn, label, isOn, count, onFlip, size = 22 }: Props) {
  const say = useNumbers()
  const Sign = isOn ? iconOn : icon
  return (
    <button
      type="button"
      className={css.turn}
      aria-pressed={isOn}
      aria-label={`${label} · ${say.count(count)}`}
      onClick={onFlip}
    >
      <Sign size={size} stroke={1.7} aria-hidden />
      {count > 0 && <span aria-hidden>{say.count(count)}</span>}
    </button>
  )
}
