import { Chip, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { SeriesRule } from '#contracts/live'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { withOwn } from '#web/shared/i18n/with-own.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { MonthFields } from './MonthFields.tsx'
import css from './Series.module.css'
import { weekdayName, weekdays } from './use-rule-sentence.ts'
import { seriesWords } from './words.ts'

interface Props {
  readonly rule: SeriesRule
  readonly onChange: (rule: SeriesRule) => void
}

const frequencies = [
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
] as const

/** How often, on which days, at what time and in which zone. */
export function RuleFields({ rule, onChange }: Props) {
  const t = useWords(seriesWords)
  const language = useLanguage()
  const change = (part: Partial<SeriesRule>) => onChange({ ...rule, ...part })
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('frequency')}
        data={frequencies.map(([value, word]) => ({ value, label: t(word) }))}
        value={rule.frequency}
        onChange={(value) => onChange(turnedTo(rule, value))}
      />
      {rule.frequency === 'weekly' && (
        <Chip.Group
          multiple
          value={rule.days ?? []}
          onChange={(days) => days.length > 0 && change({ days: weekdays.filter((day) => days.includes(day)) })}
        >
          <fieldset className={css.days} aria-label={t('days')}>
            {weekdays.map((day) => (
              <Chip key={day} value={day} size="sm">
                {weekdayName(day, language)}
              </Chip>
            ))}
          </fieldset>
        </Chip.Group>
      )}
      {rule.frequency === 'monthly' && <MonthFields rule={rule} onChange={onChange} />}
      <div className={css.pair}>
        <NumberInput
          label={t('interval')}
          min={1}
          max={12}
          value={rule.interval ?? 1}
          onChange={(value) => change({ interval: Number(value) || 1 })}
        />
        <TextInput
          type="time"
          label={t('time')}
          value={rule.time}
          required
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      </div>
      <Select
        label={t('zone')}
        searchable
        allowDeselect={false}
        data={withOwn(Intl.supportedValuesOf('timeZone'), rule.timeZone)}
        value={rule.timeZone}
        onChange={(zone) => change({ timeZone: zone ?? rule.timeZone })}
      />
    </>
  )
}

/** Another frequency with the day it needs, and without what it does not know. */
function turnedTo(rule: SeriesRule, frequency: string): SeriesRule {
  const { days: _days, nth: _nth, monthDay: _monthDay, ...rest } = rule
  if (frequency === 'monthly') return { ...rest, frequency, days: ['FR'], nth: 1 }
  if (frequency === 'weekly') return { ...rest, frequency, days: ['FR'] }
  return { ...rest, frequency: 'daily' }
}
