import { Button, TextInput } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { type RoomRight, sayLine } from '#contracts/live'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import type { RoomLine } from '#web/shared/room/lines.ts'
import { newId } from '#web/shared/room/new-id.ts'
import { useNewest } from '#web/shared/room/use-newest.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './DeskChat.module.css'
import { DeskRow } from './DeskRow.tsx'
import { useOrder } from './use-order.ts'
import { chatWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly lines: readonly RoomLine[]
  readonly cameInAll: number
  readonly leftOut: number
  readonly rights: readonly RoomRight[]
}

/** What viewers say, with everything that keeps order one press away; Enter goes to the host's own line. */
export function DeskChat({ showId, lines, cameInAll, leftOut, rights }: Props) {
  const t = useWords(chatWords)
  const say = useNumbers()
  const list = useRef<HTMLDivElement>(null)
  const acts = useOrder(showId)
  const { isAtEnd, newCount, onScroll, toNewest } = useNewest(list, lines.at(-1)?.line.id, cameInAll)
  return (
    <div className={css.place}>
      {lines.length === 0 ? (
        <EmptyState art={<IconMessage size={36} stroke={1.5} />} title={t('empty')} note={t('emptyNote')} />
      ) : (
        <div
          ref={list}
          className={css.list}
          onScroll={onScroll}
          role="log"
          aria-live="off"
          aria-label={t('chat')}
          tabIndex={0}
        >
          <ol className={css.lines}>
            {lines.map((shown) => (
              <DeskRow key={shown.line.id} shown={shown} rights={rights} acts={acts} />
            ))}
          </ol>
        </div>
      )}
      {!isAtEnd && newCount > 0 && (
        <button type="button" className={css.pill} onClick={toNewest}>
          {t('newLines', { count: newCount })}
        </button>
      )}
      {leftOut > 0 && <p className={css.leftOut}>{t('leftOut', { count: leftOut, shown: say.number(leftOut) })}</p>}
      <HostLine showId={showId} />
    </div>
  )
}

/** The host's own line. It is sent once however often the button is pressed, because the line has its id before. */
function HostLine({ showId }: { readonly showId: string }) {
  const t = useWords(chatWords)
  const sentence = useProblemSentence()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const saying = useCommand(sayLine, { onRefused: (problem) => tell(sentence(problem), { tone: 'refused' }) })
  useKeys({ enter: () => input.current?.focus() })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    if (text.trim() === '') return
    saying.send({ params: { showId }, body: { id: newId(), text: text.trim() } })
    setText('')
  }
  return (
    <form className={css.form} onSubmit={send}>
      <TextInput
        ref={input}
        flex={1}
        value={text}
        onChange={(change) => setText(change.currentTarget.value)}
        onKeyDown={(key) => key.key === 'Escape' && key.currentTarget.blur()}
        maxLength={200}
        placeholder={t('say')}
        aria-label={t('say')}
        aria-keyshortcuts="Enter"
        rightSection={<KeyHint keys="enter" />}
        autoComplete="off"
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {t('send')}
      </Button>
    </form>
  )
}
