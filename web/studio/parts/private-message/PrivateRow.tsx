import { Button } from '@mantine/core'
import type { ServiceCase } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './PrivateMessages.module.css'
import { privateWords } from './words.ts'

interface Props {
  readonly one: ServiceCase
  /** The one whose turn it is: it has the key. */
  readonly isNext: boolean
  readonly onOpen: () => void
  readonly onVoice: () => void
}

/** One viewer's private message. */
export function PrivateRow({ one, isNext, onOpen, onVoice }: Props) {
  const t = useWords(privateWords)
  const { person, last, askedAt } = one
  return (
    <li className={css.row} data-answered={askedAt ? undefined : true}>
      <Face name={person.name} url={person.avatarUrl} size={32} />
      <button type="button" className={css.words} onClick={onOpen}>
        <span className={css.name}>
          {person.name || t('guest')} · <When at={one.lastAt} />
        </span>
        <span className={css.text}>{last?.text || t('attachment')}</span>
      </button>
      {askedAt ? (
        <Button
          size="sm"
          variant="light"
          onClick={onVoice}
          {...(isNext && { rightSection: <KeyHint keys="w" />, 'aria-keyshortcuts': 'w' })}
        >
          {t('voice')}
        </Button>
      ) : (
        <span className={css.name}>{t('answered')}</span>
      )}
    </li>
  )
}
