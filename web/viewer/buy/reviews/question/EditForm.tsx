import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { editQuestion, type Question } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { changedByTalk } from './changes.ts'
import css from './Question.module.css'
import { questionWords } from './words.ts'

/** Wording an own question anew. */
export function EditForm({ question, onEnd }: { readonly question: Question; readonly onEnd: () => void }) {
  const t = useWords(questionWords)
  const [words, setWords] = useState(question.text)
  const editing = useCommand(editQuestion, {
    changes: changedByTalk,
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      onEnd()
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    const body = { text: words.trim(), version: question.version }
    editing.send({ params: { questionId: question.id }, body })
  }
  return (
    <form onSubmit={send}>
      <Textarea
        aria-label={t('change')}
        value={words}
        maxLength={500}
        autosize
        minRows={2}
        required
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <ProblemNote problem={editing.problem} />
      <div className={css.acts}>
        <Button variant="subtle" onClick={onEnd}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={editing.isSending} disabled={words.trim().length < 4}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
