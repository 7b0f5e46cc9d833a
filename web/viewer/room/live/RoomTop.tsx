import { IconUsers, IconX } from '@tabler/icons-react'
import type { ShowPage } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { roomWords } from '../words.ts'
import { HostPill } from './HostPill.tsx'
import css from './RoomTop.module.css'

/** Over the picture's upper edge: the host, how many are here, and the way out. */
export function RoomTop({ show, people }: { readonly show: ShowPage; readonly people: number | undefined }) {
  const t = useWords(roomWords)
  const text = useTexts()
  const say = useNumbers()
  return (
    <header className={css.top}>
      <h1 className={css.title}>{text(show.title)}</h1>
      <HostPill show={show} />
      {show.rehearsal && <span className={css.rehearsal}>{t('rehearsal')}</span>}
      <span className={css.space} />
      {people !== undefined && (
        <span className={css.people} data-people={people} title={say.number(people)}>
          <IconUsers size={16} aria-hidden />
          <span aria-hidden>{say.count(people)}</span>
          <span className={css.title}>{t('peopleNow', { count: people, shown: say.number(people) })}</span>
        </span>
      )}
      <LinkTo to="/live" className={css.leave} aria-label={t('leave')}>
        <IconX size={22} />
      </LinkTo>
    </header>
  )
}
