import { IconChevronRight, IconMessageOff } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ChatInput } from './ChatInput.tsx'
import css from './ChatPlace.module.css'
import type { Standing } from './standing.ts'
import { chatWords } from './words.ts'

interface Props {
  readonly ref?: Ref<HTMLInputElement>
  readonly standing: Standing
  readonly nextAt: number | undefined
  readonly onSay: (text: string) => void
  readonly onFollow: () => void
}

/** Where one talks, or what keeps one from it and the way on. */
export function ChatPlace({ ref, standing, nextAt, onSay, onFollow }: Props) {
  const t = useWords(chatWords)
  const language = useLanguage()
  if (standing.may) return <ChatInput {...(ref ? { ref } : {})} onSay={onSay} nextAt={nextAt} />
  if (standing.why === 'members') {
    const back = location.pathname + location.search
    return (
      <LinkTo to="/sign-in" search={{ back }} className={css.way}>
        <span>{t('membersOnly')}</span>
        <IconChevronRight size={18} aria-hidden />
      </LinkTo>
    )
  }
  if (standing.why === 'followers') {
    return (
      <button type="button" className={css.way} onClick={onFollow}>
        <span>{t('followersOnly')}</span>
        <IconChevronRight size={18} aria-hidden />
      </button>
    )
  }
  return (
    <p className={css.note} role="status">
      <IconMessageOff size={18} aria-hidden />
      {standing.why === 'muted' ? mutedWords(standing.until) : t(standing.why === 'off' ? 'chatOff' : 'mayNot')}
    </p>
  )

  function mutedWords(until: string | undefined): string {
    if (!until) return t('muted')
    return t('mutedUntil', { time: new Date(until).toLocaleTimeString(language, { timeStyle: 'short' }) })
  }
}
