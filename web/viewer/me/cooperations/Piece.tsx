import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Deliverable, getCooperation, listOwnCooperations, submitDeliverable } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Cooperations.module.css'
import { cooperationsWords } from './words.ts'

interface Props {
  readonly piece: Deliverable
  readonly cooperationId: string
  readonly isRunning: boolean
}

/** One piece: when it is due, what was said about it, and handing it in until it is approved. */
export function Piece({ piece, cooperationId, isRunning }: Props) {
  const t = useWords(cooperationsWords)
  const [url, setUrl] = useState(piece.url ?? '')
  const [text, setText] = useState('')
  const submitting = useCommand(submitDeliverable, {
    changes: [getCooperation, listOwnCooperations],
    onDone: () => tell(t('submittedNow'), { tone: 'done' }),
  })
  const said = { ...(url.trim() && { url: url.trim() }), ...(text.trim() && { text: text.trim() }) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    submitting.send({ params: { cooperationId, deliverableId: piece.id }, body: said })
  }
  const last = piece.turns.findLast((turn) => turn.act !== 'submitted' && turn.text)
  return (
    <div className={css.piece}>
      <p className={css.head}>
        <strong>{piece.title}</strong>
        <span className={css.state} data-state={piece.state} data-late={piece.isOverdue || undefined}>
          {t(piece.isOverdue ? 'isOverdue' : piece.state)}
        </span>
      </p>
      <p className={css.soft}>
        {t(`kind_${piece.kind}`)} · {t('dueAt')} <When at={piece.dueAt} as="day" />
      </p>
      {last?.text && <p className={css.soft}>{t('said', { name: last.by, text: last.text })}</p>}
      {isRunning && piece.state !== 'approved' && (
        <form className={css.form} onSubmit={submit}>
          <TextInput
            label={t('url')}
            description={t('urlHint')}
            placeholder="https://"
            maxLength={500}
            value={url}
            onChange={(change) => setUrl(change.currentTarget.value)}
          />
          <Textarea
            label={t('text')}
            autosize
            minRows={2}
            maxLength={5000}
            value={text}
            onChange={(change) => setText(change.currentTarget.value)}
          />
          <ProblemNote problem={submitting.problem} />
          <div>
            <Button type="submit" loading={submitting.isSending} disabled={!said.url && !said.text}>
              {t(piece.state === 'due' ? 'submit' : 'again')}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
