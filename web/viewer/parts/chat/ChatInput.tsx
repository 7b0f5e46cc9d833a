import { IconSend2 } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, type Ref, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './ChatInput.module.css'
import { useSecondsLeft } from './use-seconds-left.ts'
import { chatWords } from './words.ts'

const longest = 200
const nearLongest = 160

interface Props {
  readonly ref?: Ref<HTMLInputElement>
  readonly onSay: (text: string) => void
  /** Slow mode: when the next line may be sent, ms by the server's clock. */
  readonly nextAt: number | undefined
}

/** Where a line is written; Enter or the button sends it. */
export function ChatInput({ ref, onSay, nextAt }: Props) {
  const t = useWords(chatWords)
  const [text, setText] = useState('')
  const seconds = useSecondsLeft(nextAt)
  const left = longest - text.length
  const isReady = text.trim().length > 0 && seconds === 0
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    if (!isReady) return
    onSay(text.trim())
    setText('')
  }
  const onKeyDown = (key: KeyboardEvent<HTMLInputElement>) => {
    // Enter that chooses a word of an input method sends nothing.
    if (key.key === 'Enter' && key.nativeEvent.isComposing) key.preventDefault()
    if (key.key === 'Escape') key.currentTarget.blur()
  }
  return (
    <form className={css.form} onSubmit={send}>
      <input
        ref={ref}
        className={css.input}
        value={text}
        onChange={(change) => setText(change.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={longest}
        placeholder={seconds > 0 ? t('writeSlow', { seconds }) : t('write')}
        aria-label={t('write')}
        enterKeyHint="send"
        autoComplete="off"
      />
      {text.length > nearLongest && (
        <span className={css.left} role="status" aria-label={t('left', { count: left })}>
          {left}
        </span>
      )}
      {(text.length > 0 || seconds > 0) && (
        <button type="submit" className={css.send} disabled={!isReady} aria-label={t('send')}>
          {seconds > 0 ? seconds : <IconSend2 size={20} />}
        </button>
      )}
    </form>
  )
}
