import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ServiceRules } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Rules.module.css'
import { ruleWords } from './words.ts'

type Spans = ServiceRules['week'][number]

/** The last minute of a day stands for its end, which the clock on the wall has no number for. */
const lastMinute = '23:59'

interface Props {
  readonly label: string
  readonly spans: Spans
  readonly onChange: (spans: Spans) => void
}

/** The parts of one day in which the shop answers; none is a closed day. */
export function SpansField({ label, spans, onChange }: Props) {
  const t = useWords(ruleWords)
  const set = (nth: number, changes: Partial<Spans[number]>) =>
    onChange(spans.map((was, place) => (place === nth ? { ...was, ...changes } : was)))
  const add = () => {
    const last = spans.at(-1)?.until ?? '09:00'
    onChange([...spans, { from: last === '24:00' ? '00:00' : last, until: '24:00' }])
  }
  return (
    <fieldset className={css.day} aria-label={label}>
      <span className={css.dayName}>{label}</span>
      {spans.length === 0 && <span className={css.closed}>{t('closed')}</span>}
      {spans.map((span, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a day have no name but their place
        <span key={nth} className={css.span}>
          <TextInput
            type="time"
            aria-label={t('from', { day: label })}
            value={span.from}
            onChange={(change) => set(nth, { from: change.currentTarget.value || '00:00' })}
          />
          –
          <TextInput
            type="time"
            aria-label={t('until', { day: label })}
            value={span.until === '24:00' ? lastMinute : span.until}
            onChange={(change) => {
              const { value } = change.currentTarget
              set(nth, { until: value === lastMinute || value === '' ? '24:00' : value })
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t('removeSpan', { day: label })}
            onClick={() => onChange(spans.filter((_, place) => place !== nth))}
          >
            <IconX size={16} />
          </ActionIcon>
        </span>
      ))}
      {spans.length < 6 && (
        <Button variant="subtle" size="sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t('addSpan')}
        </Button>
      )}
    </fieldset>
  )
}
