import type { ReactNode } from 'react'
import css from './EmptyState.module.css'

interface Props {
  /** One drawing or icon; for the eye only. */
  readonly art?: ReactNode
  readonly title: string
  /** What the person can do next, in a sentence. */
  readonly note?: string
  readonly action?: ReactNode
}

/** A place that has nothing in it yet, and the way on. */
export function EmptyState({ art, title, note, action }: Props) {
  return (
    <div className={css.root}>
      {art && (
        <div className={css.art} aria-hidden>
          {art}
        </div>
      )}
      <p className={css.title}>{title}</p>
      {note && <p className={css.note}>{note}</p>}
      {action}
    </div>
  )
}
