import type { ReactNode } from 'react'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import css from './Person.module.css'

interface Props {
  readonly person: { readonly id: string; readonly name: string; readonly avatarUrl?: string }
  readonly note?: ReactNode
  readonly children?: ReactNode
}

/** A person in a list, with what can be done. */
export function PersonLine({ person, note, children }: Props) {
  return (
    <li className={css.line}>
      <LinkTo to={`/people/${person.id}`} className={css.who}>
        <Face name={person.name} url={person.avatarUrl} size={44} />
        <span className={css.words}>
          <strong className={css.name}>{person.name}</strong>
          {note && <span className={css.soft}>{note}</span>}
        </span>
      </LinkTo>
      {children}
    </li>
  )
}
