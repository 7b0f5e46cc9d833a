import { NumberInput, SegmentedControl, Select } from '@mantine/core'
import type { SeriesRule } from '#contracts/live'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Series.module.css'
import { nths, weekdayName, weekdays } from './use-rule-sentence.ts'
import { seriesWords } from './words.ts'

interface Props {
  readonly rule: SeriesRule
  readonly onChange: (rule: SeriesRule) => void
}

/** A month's day: its number, or which of its Fridays. */
export function MonthFields({ rule, onChange }: Props) {
  const t = useWords(seriesWords)
  const language = useLanguage()
  const { days: _days, nth: _nth, monthDay: _monthDay, ...rest } = rule
  const byDate = (monthDay: number) => onChange({ ...rest, monthDay })
  const byWeekday = (nth: number, day: string | null | undefined) =>
    onChange({ ...rest, nth, days: [weekdays.find((one) => one === day) ?? 'FR'] })
  const isByDate = rule.monthDay !== undefined
  const day = rule.days?.[0]
  return (
    <>
      <SegmentedControl
        aria-label={t('days')}
        data={[
          { value: 'date', label: t('onDate') },
          { value: 'weekday', label: t('onWeekday') },
        ]}
        value={isByDate ? 'date' : 'weekday'}
        onChange={(value) => (value === 'date' ? byDate(1) : byWeekday(1, 'FR'))}
      />
      {isByDate ? (
        <NumberInput
          label={t('monthDay')}
          min={1}
          max={31}
          value={rule.monthDay ?? 1}
          onChange={(value) => byDate(Number(value) || 1)}
        />
      ) : (
        <div className={css.pair}>
          <Select
            label={t('nth')}
            allowDeselect={false}
            data={nths.map((nth) => ({ value: String(nth), label: t(`nth${nth}`) }))}
            value={String(rule.nth ?? 1)}
            onChange={(nth) => byWeekday(Number(nth), day)}
          />
          <Select
            label={t('days')}
            allowDeselect={false}
            data={weekdays.map((one) => ({ value: one, label: weekdayName(one, language) }))}
            value={day ?? 'FR'}
            onChange={(one) => byWeekday(rule.nth ?? 1, one)}
          />
        </div>
      )}
    </>
  )
}
