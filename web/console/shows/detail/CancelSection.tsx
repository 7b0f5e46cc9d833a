import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { cancelShow, getShowSettings, listManagedShows, listShows } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { showsWords } from '../words.ts'
import css from './Detail.module.css'

/** Cancels a planned show. It cannot be undone and people are told why, so a reason has to be written first. */
export function CancelSection({ showId }: { readonly showId: string }) {
  const t = useWords(showsWords)
  const [reason, setReason] = useState('')
  const cancel = useCommand(cancelShow, {
    changes: [getShowSettings, listManagedShows, listShows],
    onDone: () => tell(t('cancelled'), { tone: 'done' }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    cancel.send({ params: { showId }, body: { reason: reason.trim() } })
  }
  return (
    <section className={css.section}>
      <h3>{t('cancelTitle')}</h3>
      <p className={css.note}>{t('cancelNote')}</p>
      <form className={css.form} onSubmit={submit}>
        <Textarea
          label={t('reason')}
          value={reason}
          maxLength={500}
          autosize
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNote problem={cancel.problem} />
        <div className={css.buttons}>
          <Button type="submit" color="red" variant="light" disabled={reason.trim() === ''} loading={cancel.isSending}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </section>
  )
}
