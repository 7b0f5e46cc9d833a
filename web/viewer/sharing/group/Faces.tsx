import type { Group } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import css from './Group.module.css'
import { groupWords } from './words.ts'

type Props = Pick<Group, 'members' | 'size' | 'taken' | 'paid' | 'state'>

/** Everybody who is in and has paid, then seats that somebody is paying for, then those that are free. */
export function Faces({ members, size, taken, paid, state }: Props) {
  const t = useWords(groupWords)
  const isWaiting = state === 'open' || state === 'opening'
  const rest = isWaiting ? [...Array(size - members.length).keys()] : []
  return (
    <ul className={css.faces} aria-label={t('members')}>
      {members.map(({ person, isLeader, isYou }) => (
        <li key={person.id} className={css.seat}>
          <span className={css.face} data-leader={isLeader || undefined}>
            <Face name={person.name} url={person.avatarUrl} size={52} />
            {isLeader && <span className={css.leader}>{t('leader')}</span>}
          </span>
          <span className={css.name}>{isYou ? t('you') : person.name}</span>
        </li>
      ))}
      {rest.map((place) => (
        <li key={place} className={css.seat}>
          <span className={css.free} data-held={place < taken - paid || undefined} aria-hidden>
            {place < taken - paid ? '…' : '?'}
          </span>
          <span className={css.name}>{t(place < taken - paid ? 'heldSeat' : 'emptySeat')}</span>
        </li>
      ))}
    </ul>
  )
}
