import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { askToJoin, type Circle, getCircle } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Circle.module.css'
import { circleScreenWords } from './words.ts'

/** Asks to be let in, with an answer to the circle's question. */
export function AskSheet({ circle, onClose }: { readonly circle: Circle; readonly onClose: () => void }) {
  const t = useWords(circleScreenWords)
  const [answer, setAnswer] = useState('')
  const ask = useCommand(askToJoin, {
    changes: [getCircle],
    onDone: () => {
      onClose()
      tell(t('askedTold'), { tone: 'done' })
    },
  })
  return (
    <Sheet title={t('ask')} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          ask.send({ params: { circleId: circle.id }, body: { answer } })
        }}
      >
        <Textarea
          label={circle.question || t('answer')}
          description={t('askNote')}
          autosize
          minRows={3}
          maxLength={500}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        {ask.problem && <ProblemNote problem={ask.problem} />}
        <Button type="submit" loading={ask.isSending}>
          {t('send')}
        </Button>
      </form>
    </Sheet>
  )
}
