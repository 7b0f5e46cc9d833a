import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { listManagedShows, planShow } from '#contracts/live'
import { localTime } from '#web/shared/i18n/local-time.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import type { PlannedWords } from './PlanDialog.tsx'
import css from './Shows.module.css'
import { showsWords } from './words.ts'

interface Props {
  readonly planned: PlannedWords | undefined
  readonly onClose: () => void
}

/** When one show begins, how long it is to last, and whether the public sees it. */
export function SingleFields({ planned, onClose }: Props) {
  const t = useWords(showsWords)
  const [startsAt, setStartsAt] = useState(nextEvening)
  const [minutes, setMinutes] = useState(120)
  const [isLecture, setLecture] = useState(false)
  const [isRehearsal, setRehearsal] = useState(false)
  const planning = useCommand(planShow, {
    changes: [listManagedShows],
    onDone: () => {
      tell(t('plannedDone'), { tone: 'done' })
      onClose()
    },
  })
  const instant = new Date(startsAt)
  const isReady = planned !== undefined && !Number.isNaN(instant.getTime())
  return (
    <form
      className={css.form}
      onSubmit={(submit) => {
        submit.preventDefault()
        if (!isReady) return
        const format = isLecture ? ('lecture' as const) : ('sale' as const)
        const body = {
          ...planned,
          startsAt: instant.toISOString(),
          plannedMinutes: minutes,
          rehearsal: isRehearsal,
          format,
        }
        planning.send({ body })
      }}
    >
      <div className={css.pair}>
        <TextInput
          type="datetime-local"
          label={t('startsAt')}
          value={startsAt}
          onChange={(change) => setStartsAt(change.currentTarget.value)}
          required
        />
        <NumberInput
          label={t('minutes')}
          min={1}
          max={1440}
          value={minutes}
          onChange={(value) => setMinutes(Number(value) || 120)}
        />
      </div>
      <Checkbox
        label={t('isLecture')}
        checked={isLecture}
        onChange={(change) => setLecture(change.currentTarget.checked)}
      />
      <Checkbox
        label={t('isRehearsal')}
        checked={isRehearsal}
        onChange={(change) => setRehearsal(change.currentTarget.checked)}
      />
      <ProblemNote problem={planning.problem} />
      <Button type="submit" disabled={!isReady} loading={planning.isSending}>
        {t('save')}
      </Button>
    </form>
  )
}

/** Eight in the evening, today or tomorrow, as the field writes it: local time without a zone. */
function nextEvening(): string {
  const start = new Date()
  if (start.getHours() >= 19) start.setDate(start.getDate() + 1)
  start.setHours(20, 0, 0, 0)
  return localTime(start)
}
