import type { GroupCard } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import css from './Offer.module.css'
import { groupWords } from './words.ts'

interface Props {
  readonly group: GroupCard
  readonly onJoin: () => void
  readonly onEnd: () => void
}

/** A group that can be joined: whose it is, what is missing, how long still. */
export function GroupRow({ group, onJoin, onEnd }: Props) {
  const t = useWords(groupWords)
  const { leader, size, taken, endsAt } = group
  const name = leader?.name ?? ''
  return (
    <li className={css.row}>
      <Face name={name} url={leader?.avatarUrl} size={36} />
      <span className={css.rowWords}>
        <span className={css.rowName}>{name}</span>
        <span className={css.soft}>
          <strong className={css.missing}>{t('seatsLeft', { count: size - taken })}</strong>{' '}
          {endsAt && <Countdown until={endsAt} onEnd={onEnd} />}
        </span>
      </span>
      <button type="button" className={css.join} onClick={onJoin} aria-label={t('joinOf', { name })}>
        {t('join')}
      </button>
    </li>
  )
}
