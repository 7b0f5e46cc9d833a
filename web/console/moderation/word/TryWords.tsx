import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { testWords } from '#contracts/moderation'
import type { AnswerOf } from '#contracts/route'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Moderation.module.css'
import { moderationWords } from '../words.ts'

/** What the filter would make of a line, before anybody says it. */
export function TryWords() {
  const t = useWords(moderationWords)
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<AnswerOf<typeof testWords>>()
  const test = useCommand(testWords, { onDone: setAnswer })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    test.send({ body: { text: text.trim() } })
  }
  const change = (words: string) => {
    setText(words)
    setAnswer(undefined)
  }
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('tryTitle')}</h2>
      <div className={css.try}>
        <TextInput
          label={t('tryLabel')}
          value={text}
          maxLength={500}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ''} loading={test.isSending}>
          {t('try')}
        </Button>
      </div>
      <ProblemNote problem={test.problem} />
      <output>
        {answer && (
          <p className={css.note}>
            {answer.verdict === 'pass' ? t('pass') : t(`verdict.${answer.verdict}`, { text: answer.text })}
            {answer.words.length > 0 && ` · ${t('because', { words: answer.words.join('、') })}`}
          </p>
        )}
      </output>
    </form>
  )
}
