import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Cooperation, closeCooperation, getCooperation, listCooperations, listKols } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import ruleCss from '../rule/Rule.module.css'
import css from './Cooperation.module.css'
import { cooperationWords } from './words.ts'

/** Ends a cooperation in words: done once every piece is approved, called off at any time before. */
export function CloseForm({ cooperation }: { readonly cooperation: Cooperation }) {
  const t = useWords(cooperationWords)
  const [reason, setReason] = useState('')
  const closing = useCommand(closeCooperation, {
    changes: [getCooperation, listCooperations, listKols],
    onDone: () => tell(t('closed'), { tone: 'done' }),
  })
  const { id: cooperationId, state, approved, deliverables } = cooperation
  const send = (as: 'done' | 'cancelled') =>
    closing.send({ params: { cooperationId }, body: { as, reason: reason.trim() } })
  return (
    <section className={css.form} aria-label={t('close')}>
      <TextInput
        label={t('closeReason')}
        maxLength={500}
        value={reason}
        onChange={(change) => setReason(change.currentTarget.value)}
      />
      <ProblemNote problem={closing.problem} />
      <div className={ruleCss.buttons}>
        {state === 'running' && (
          <Button
            loading={closing.isSending}
            disabled={!reason.trim() || approved < deliverables}
            onClick={() => send('done')}
          >
            {t('asDone')}
          </Button>
        )}
        <Button
          variant="default"
          loading={closing.isSending}
          disabled={!reason.trim()}
          onClick={() => send('cancelled')}
        >
          {t('asCancelled')}
        </Button>
      </div>
    </section>
  )
}
