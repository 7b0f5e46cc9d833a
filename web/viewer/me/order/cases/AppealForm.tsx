import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { appealCase, getOwnCase, listOwnCases, type OwnCase } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Cases.module.css'
import { caseWords } from './words.ts'

/** Asks for another person's decision, or shows what came of it. */
export function AppealForm({ own }: { readonly own: OwnCase }) {
  const t = useWords(caseWords)
  const [text, setText] = useState('')
  const { send, isSending, problem } = useCommand(appealCase, {
    changes: [getOwnCase, listOwnCases],
    onDone: () => tell(t('appealDone'), { tone: 'done' }),
  })
  const { appeal, appealUntil } = own
  if (appeal) {
    return (
      <section className={css.page} aria-label={t('appeal')}>
        <h2>{t('appeal')}</h2>
        <blockquote className={css.quote}>{appeal.text}</blockquote>
        <p>{appeal.outcome ? t(appeal.outcome, { answer: appeal.answer }) : t('appealOpen')}</p>
      </section>
    )
  }
  if (!appealUntil || Date.parse(appealUntil) < serverNow()) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ params: { caseId: own.id }, body: { text: text.trim() } })
  }
  return (
    <form className={css.page} onSubmit={submit}>
      <p className={css.soft}>
        {t('appealUntil')}
        <When at={appealUntil} as="day" />
      </p>
      <Textarea
        label={t('appealText')}
        maxLength={2000}
        autosize
        minRows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {problem && <ProblemNote problem={problem} />}
      <Button type="submit" disabled={!text.trim()} loading={isSending}>
        {t('appealSend')}
      </Button>
    </form>
  )
}
