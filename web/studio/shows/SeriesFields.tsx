import { Button, Checkbox, Chip, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { listManagedShows, planSeries, previewSeries, type SeriesRule } from '#contracts/live'
import { withOwn } from '#web/shared/i18n/with-own.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import type { PlannedWords } from './PlanDialog.tsx'
import css from './Shows.module.css'
import { showsWords } from './words.ts'

interface Props {
  readonly planned: PlannedWords | undefined
  readonly onClose: () => void
}

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const frequencies = ['daily', 'weekly', 'monthly'] as const
const here = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The rule of a series, with the shows it gives shown before it is saved. */
export function SeriesFields({ planned, onClose }: Props) {
  const t = useWords(showsWords)
  const [rule, setRule] = useState<SeriesRule>(() => {
    const firstDay = new Date().toLocaleDateString('sv')
    return { frequency: 'weekly', days: ['FR'], firstDay, time: '20:00', timeZone: here }
  })
  const [isLecture, setLecture] = useState(false)
  const change = (part: Partial<SeriesRule>) => setRule({ ...rule, ...part })
  const preview = useRoute(previewSeries, { body: rule }, { retry: false })
  const planning = useCommand(planSeries, {
    changes: [listManagedShows],
    onDone: () => {
      tell(t('seriesDone'), { tone: 'done' })
      onClose()
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={(submit) => {
        submit.preventDefault()
        const format = isLecture ? ('lecture' as const) : ('sale' as const)
        if (planned) planning.send({ body: { template: { ...planned, format }, rule } })
      }}
    >
      <div className={css.pair}>
        <Select
          label={t('frequency')}
          value={rule.frequency}
          onChange={(value) => change(ruleOf(value))}
          data={frequencies.map((value) => ({ value, label: t(value) }))}
          allowDeselect={false}
        />
        <TextInput
          type="time"
          label={t('time')}
          value={rule.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
          required
        />
      </div>
      {rule.frequency === 'weekly' && (
        <Chip.Group
          multiple
          value={rule.days ?? []}
          onChange={(value) => change({ days: days.filter((day) => value.includes(day)) })}
        >
          <div className={css.bar}>
            {days.map((day) => (
              <Chip key={day} value={day}>
                {t(day)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      )}
      <div className={css.pair}>
        <TextInput
          type="date"
          label={t('firstDay')}
          value={rule.firstDay}
          onChange={(event) => change({ firstDay: event.currentTarget.value })}
          required
        />
        <Select
          label={t('timeZone')}
          value={rule.timeZone}
          onChange={(value) => change({ timeZone: value ?? here })}
          data={withOwn(Intl.supportedValuesOf('timeZone'), rule.timeZone)}
          searchable
          allowDeselect={false}
        />
      </div>
      <NumberInput
        label={t('count')}
        min={1}
        max={500}
        value={rule.count ?? ''}
        onChange={(value) => setRule(withCount(rule, Number(value)))}
      />
      <Checkbox
        label={t('isLecture')}
        checked={isLecture}
        onChange={(change) => setLecture(change.currentTarget.checked)}
      />
      {preview.data && (
        <div>
          <strong>{t('preview')}</strong>
          <ol className={css.dates}>
            {preview.data.startsAt.slice(0, 5).map((at) => (
              <li key={at}>
                <When at={at} as="day" />
              </li>
            ))}
          </ol>
        </div>
      )}
      <ProblemNote problem={planning.problem ?? preview.error ?? undefined} />
      <Button type="submit" disabled={!planned || preview.isError} loading={planning.isSending}>
        {t('planSeries')}
      </Button>
    </form>
  )
}

/** Each frequency with the day it needs: monthly falls on the first Friday until the host says otherwise. */
function ruleOf(value: string | null): Partial<SeriesRule> {
  if (value === 'monthly') return { frequency: 'monthly', days: ['FR'], nth: 1 }
  if (value === 'weekly') return { frequency: 'weekly', days: ['FR'] }
  return { frequency: 'daily', days: [] }
}

function withCount({ count: _was, ...rule }: SeriesRule, count: number): SeriesRule {
  return count > 0 ? { ...rule, count } : rule
}
