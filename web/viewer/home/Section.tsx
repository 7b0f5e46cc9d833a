import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Section.module.css'

interface Props {
  readonly title: string
  /** Where all of it is. */
  readonly all?: { readonly to: string; readonly label: string; readonly search?: Readonly<Record<string, string>> }
  readonly children: ReactNode
}

/** One band of the home screen under its heading. */
export function Section({ title, all, children }: Props) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {all && (
          <LinkTo to={all.to} className={css.all} {...(all.search ? { search: all.search } : {})}>
            {all.label}
            <IconChevronRight size={16} aria-hidden />
          </LinkTo>
        )}
      </div>
      {children}
    </section>
  )
}
