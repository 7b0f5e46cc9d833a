import type { ServiceCase } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Cases.module.css'
import { TimeLeft } from './TimeLeft.tsx'
import { serviceWords } from './words.ts'

interface Props {
  readonly one: ServiceCase
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One conversation: who, what was said last, who has it, and how much time is left to answer. */
export function CaseRow({ one, isOpen, onOpen }: Props) {
  const t = useWords(serviceWords)
  const { person, last, agent, place } = one
  const said = last ? last.text || t(last.gone ? 'goneMessage' : 'attachment') : ''
  return (
    <li>
      <button type="button" className={css.row} aria-current={isOpen || undefined} onClick={onOpen}>
        <Face name={person.name} url={person.avatarUrl} size={36} />
        <span className={css.rowWords}>
          <span className={css.rowName}>
            {person.name || t('guest')}
            {place.kind === 'show' && <span className={css.badge}>{t('fromShow')}</span>}
            {one.unread > 0 && <span className={css.count}>{one.unread}</span>}
          </span>
          <span className={css.rowLast}>{last?.side === 'shop' ? `${t('we')}: ${said}` : said}</span>
          <span className={css.rowNote}>
            {agent ? agent.name : t('nobody')} · <When at={one.lastAt} />
          </span>
        </span>
        {one.dueAt && <TimeLeft dueAt={one.dueAt} isFirst={one.isFirst ?? false} />}
      </button>
    </li>
  )
}
