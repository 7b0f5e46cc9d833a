import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { getSeries, listManagedShows, listSeries, stopSeries } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Series.module.css'
import { seriesWords } from './words.ts'

interface Props {
  readonly seriesId: string
  /** Shows that are planned and would be cancelled. */
  readonly coming: number
}

/** Ends a series. It cannot be undone and people are told why, so a reason has to be written first. */
export function StopSection({ seriesId, coming }: Props) {
  const t = useWords(seriesWords)
  const [reason, setReason] = useState('')
  const stop = useCommand(stopSeries, {
    changes: [getSeries, listSeries, listManagedShows],
    onDone: () => tell(t('stoppedDone', { count: coming }), { tone: 'done' }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    stop.send({ params: { seriesId }, body: { reason: reason.trim() } })
  }
  return (
    <form className={css.section} onSubmit={submit}>
      <h3>{t('stopTitle')}</h3>
      <p className={css.note}>{t('stopNote')}</p>
      <Textarea
        label={t('reason')}
        value={reason}
        required
        autosize
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemNote problem={stop.problem} />
      <div className={css.buttons}>
        <Button type="submit" color="red" variant="light" disabled={reason.trim() === ''} loading={stop.isSending}>
          {t('stop')}
        </Button>
      </div>
    </form>
  )
}
