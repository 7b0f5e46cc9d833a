import { type Icon, IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './Trust.module.css'

interface Props {
  readonly icon: Icon
  readonly title: string
  /** The gist, readable while the part is folded. */
  readonly note: string
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** One part of the panel that folds. */
export function TrustPart({ icon: Icon, title, note, isOpen = false, children }: Props) {
  return (
    <details className={css.part} open={isOpen}>
      <summary className={css.summary}>
        <Icon size={20} stroke={1.7} aria-hidden />
        <strong>{title}</strong>
        <span className={css.gist}>{note}</span>
        <IconChevronDown size={18} aria-hidden className={css.fold} />
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  )
}
