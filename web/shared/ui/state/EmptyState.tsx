import type { ReactNode } from 'react'
import css from './EmptyState.module.css'

interface Props {
  /** One drawing or icon; for the eye only. */
  readonly art?: ReactNode
  readonly title: string
  /** What the person can do next, in a sentence. */
  readonly note?: string
  readonly action?: ReactNode
  /** It stands for a whole page, so its title is the page's. */
  readonly isPage?: boolean
}

/** A place that has nothing in it yet, and the way on. */
export function EmptyState({ art, title, note, action, isPage = false }: Props) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className={css.root}>
      {art && (
        <div className={css.art} aria-hidden>
          {art}
        </div>
      )}
      <Title className={css.title}>{title}</Title>
      {note && <p className={css.note}>{note}</p>}
      {action}
    </div>
  )
}
