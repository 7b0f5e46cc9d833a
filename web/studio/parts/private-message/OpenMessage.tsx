import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { ServiceCase } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { ThreadView } from '#web/shared/messages/ThreadView.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import css from './PrivateMessages.module.css'
import { privateWords } from './words.ts'

interface Props {
  readonly one: ServiceCase
  readonly roomId: string
  readonly onBack: () => void
  readonly onVoice: () => void
}

/** One viewer's private messages, to be answered in words. */
export function OpenMessage({ one, roomId, onBack, onVoice }: Props) {
  const t = useWords(privateWords)
  const { me } = useMe()
  const [text, setText] = useState('')
  return (
    <div className={css.open}>
      <header className={css.head}>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={t('back')} onClick={onBack}>
          <IconArrowLeft size={20} />
        </ActionIcon>
        <strong className={css.who}>{one.person.name || t('guest')}</strong>
        {one.askedAt && (
          <Button size="sm" variant="light" onClick={onVoice}>
            {t('voice')}
          </Button>
        )}
      </header>
      <ThreadView
        conversationId={one.conversationId}
        roomId={roomId}
        side="shop"
        ownId={me?.id ?? ''}
        otherReadSeq={one.readByPerson}
        text={text}
        onText={setText}
        cardAddress={() => undefined}
      />
    </div>
  )
}
