import { Button, Checkbox, SegmentedControl, Textarea } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { banPerson } from '#contracts/identity'
import type { BodyOf } from '#contracts/route'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import css from './People.module.css'
import { peopleWords } from './words.ts'

const days = { day: 1, week: 7, month: 30, forever: undefined } as const
type Span = keyof typeof days
const spans = ['day', 'week', 'month', 'forever'] as const
const dayMs = 86_400_000

interface Props {
  readonly isGuest: boolean
  readonly problem: Problem | undefined
  readonly isSending: boolean
  readonly onBan: (body: BodyOf<typeof banPerson>) => void
  readonly onCancel: () => void
}

/** Why, for how long, and whether the devices too. */
export function BanForm({ isGuest, problem, isSending, onBan, onCancel }: Props) {
  const t = useWords(peopleWords)
  const label = useId()
  const [reason, setReason] = useState('')
  const [span, setSpan] = useState<Span>('week')
  const [devicesToo, setDevicesToo] = useState(isGuest)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const length = days[span]
    const until = length && new Date(serverNow() + length * dayMs).toISOString()
    onBan({ reason, devicesToo, ...(until && { until }) })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <Textarea
        label={t('banReason')}
        value={reason}
        required
        autosize
        minRows={2}
        maxLength={300}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <span id={label} className={css.note}>
          {t('banLong')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby={label}
          data={spans.map((value) => ({ value, label: t(value) }))}
          value={span}
          onChange={(value) => setSpan(spans.find((known) => known === value) ?? 'week')}
        />
      </div>
      {isGuest ? (
        <p className={css.note}>{t('guestDevices')}</p>
      ) : (
        <Checkbox
          label={t('devices')}
          description={t('devicesNote')}
          checked={devicesToo}
          onChange={(event) => setDevicesToo(event.currentTarget.checked)}
        />
      )}
      <ProblemNote problem={problem} />
      <div className={css.buttons}>
        <Button type="submit" color="red" loading={isSending}>
          {t('ban')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
