import type { ReactNode } from 'react'
import css from './Share.module.css'

interface Props {
  readonly icon: ReactNode
  readonly label: string
  readonly onClick: () => void
}

/** One way to hand something on. */
export function Way({ icon, label, onClick }: Props) {
  return (
    <button type="button" className={css.way} onClick={onClick}>
      <span className={css.icon} aria-hidden>
        {icon}
      </span>
      {label}
    </button>
  )
}
