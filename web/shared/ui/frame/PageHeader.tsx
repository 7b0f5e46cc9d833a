import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './PageHeader.module.css'

interface Props {
  readonly title: string
  readonly note?: ReactNode
  /** What a person does on this page: buttons, at the end of the line. */
  readonly actions?: ReactNode
}

/** The head of a screen: its one first-level heading, what it is for, and what can be done. */
export function PageHeader({ title, note, actions }: Props) {
  return (
    <header className={css.root}>
      <div className={css.words}>
        <Title order={1} className={css.title}>
          {title}
        </Title>
        {note && <p className={css.note}>{note}</p>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  )
}
