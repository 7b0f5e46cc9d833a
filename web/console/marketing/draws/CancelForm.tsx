import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { cancelDraw, getDraw, listDraws } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Draws.module.css'
import { drawsWords } from './words.ts'

/** Calls a draw off; that cannot be undone, so it asks for the reason that viewers will read. */
export function CancelForm({ drawId }: { readonly drawId: string }) {
  const t = useWords(drawsWords)
  const [reason, setReason] = useState('')
  const cancelling = useCommand(cancelDraw, {
    changes: [getDraw, listDraws],
    onDone: () => tell(t('cancelledNow'), { tone: 'done' }),
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    if (reason.trim()) cancelling.send({ params: { drawId }, body: { reason: reason.trim() } })
  }
  return (
    <form className={css.cancel} onSubmit={send}>
      <TextInput
        label={t('cancelWhy')}
        value={reason}
        maxLength={200}
        onChange={(change) => setReason(change.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={cancelling.isSending} disabled={!reason.trim()}>
        {t('cancel')}
      </Button>
      <ProblemNote problem={cancelling.problem} />
    </form>
  )
}
