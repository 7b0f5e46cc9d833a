import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { answerCooperation, type Cooperation, getCooperation, listOwnCooperations } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Cooperations.module.css'
import { cooperationsWords } from './words.ts'

interface Props {
  readonly agreed: Cooperation
  readonly onStale: () => void
}

/** The answer to an offer: yes to what is on the screen, or no, with why if one likes. */
export function AnswerForm({ agreed, onStale }: Props) {
  const t = useWords(cooperationsWords)
  const [isDeclining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const answering = useCommand(answerCooperation, {
    changes: [getCooperation, listOwnCooperations],
    onDone: (_answer, { body }) => tell(t(body.accept ? 'accepted' : 'declinedNow'), { tone: 'done' }),
    onRefused: ({ code }) => code === 'partners.stale-edit' && onStale(),
  })
  const isStale = answering.problem?.code === 'partners.stale-edit'
  const send = (accept: boolean) =>
    answering.send({
      params: { cooperationId: agreed.id },
      body: { version: agreed.version, accept, ...(!accept && reason.trim() && { reason: reason.trim() }) },
    })
  return (
    <section className={css.card}>
      {isStale ? <p role="alert">{t('stale')}</p> : <ProblemNote problem={answering.problem} />}
      {isDeclining && (
        <TextInput
          label={t('declineWhy')}
          maxLength={500}
          value={reason}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
      )}
      <div className={css.buttons}>
        <Button size="lg" loading={answering.isSending} onClick={() => send(true)}>
          {t('accept')}
        </Button>
        <Button
          size="lg"
          variant="default"
          loading={answering.isSending}
          onClick={() => (isDeclining ? send(false) : setDeclining(true))}
        >
          {t('decline')}
        </Button>
      </div>
    </section>
  )
}
