import { Button, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { type CaseEvent, noteCase } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Cases.module.css'
import { serviceWords } from './words.ts'

interface Props {
  readonly conversationId: string
  readonly events: readonly CaseEvent[]
  readonly onChanged: () => void
}

/** What staff noted and did, newest first; the customer sees none of it. */
export function Notes({ conversationId, events, onChanged }: Props) {
  const t = useWords(serviceWords)
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useKeys({ n: () => field.current?.focus() })
  const onRefused = useTellRefusal()
  const note = useCommand(noteCase, {
    onDone: () => {
      setText('')
      onChanged()
    },
    onRefused,
  })
  return (
    <section aria-label={t('notes')}>
      <h3 className={css.sideTitle}>
        {t('notes')} <KeyHint keys="n" />
      </h3>
      <Textarea
        ref={field}
        aria-label={t('writeNote')}
        placeholder={t('writeNote')}
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(change) => setText(change.currentTarget.value)}
      />
      <Button
        mt={8}
        size="sm"
        variant="default"
        disabled={text.trim() === ''}
        loading={note.isSending}
        onClick={() => note.send({ params: { conversationId }, body: { text: text.trim() } })}
      >
        {t('keepNote')}
      </Button>
      <ol className={css.events}>
        {events.toReversed().map((event) => (
          <li key={event.id} data-kind={event.kind}>
            <span className={css.rowNote}>
              {t(`event.${event.kind}`, { to: event.to?.name ?? t('queueName') })}
              {event.by && ` · ${event.by.name}`} · <When at={event.at} />
            </span>
            {event.text && event.kind !== 'merged' && event.kind !== 'voice' && event.kind !== 'snoozed' && (
              <span className={css.eventText}>{event.text}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
