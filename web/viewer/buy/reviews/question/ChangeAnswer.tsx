import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Answer, editAnswer } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { changedByTalk } from './changes.ts'
import css from './Question.module.css'
import { questionWords } from './words.ts'

/** Wording an own answer anew. */
export function ChangeAnswer({ answer, onEnd }: { readonly answer: Answer; readonly onEnd: () => void }) {
  const t = useWords(questionWords)
  const [words, setWords] = useState(answer.text)
  const editing = useCommand(editAnswer, {
    changes: changedByTalk,
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      onEnd()
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    editing.send({ params: { answerId: answer.id }, body: { text: words } })
  }
  return (
    <form onSubmit={send}>
      <Textarea
        aria-label={t('change')}
        value={words}
        maxLength={2000}
        autosize
        minRows={3}
        required
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <ProblemNote problem={editing.problem} />
      <div className={css.acts}>
        <Button variant="subtle" onClick={onEnd}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={editing.isSending} disabled={words.trim() === ''}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
