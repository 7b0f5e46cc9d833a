import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { getCooperation, judgeDeliverable, listCooperations } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import ruleCss from '../rule/Rule.module.css'
import css from './Cooperation.module.css'
import { cooperationWords } from './words.ts'

interface Props {
  readonly cooperationId: string
  readonly deliverableId: string
}

/** Approves a piece, or returns it in words. */
export function JudgeForm(params: Props) {
  const t = useWords(cooperationWords)
  const [text, setText] = useState('')
  const judging = useCommand(judgeDeliverable, {
    changes: [getCooperation, listCooperations],
    onDone: () => tell(t('judged'), { tone: 'done' }),
  })
  const said = text.trim()
  const send = (approve: boolean) => judging.send({ params, body: { approve, ...(said && { text: said }) } })
  return (
    <div className={css.form}>
      <Textarea
        label={t('returnText')}
        autosize
        minRows={2}
        maxLength={1000}
        value={text}
        onChange={(change) => setText(change.currentTarget.value)}
      />
      <ProblemNote problem={judging.problem} />
      <div className={ruleCss.buttons}>
        <Button loading={judging.isSending} onClick={() => send(true)}>
          {t('approve')}
        </Button>
        <Button variant="default" loading={judging.isSending} disabled={!said} onClick={() => send(false)}>
          {t('return')}
        </Button>
      </div>
    </div>
  )
}
