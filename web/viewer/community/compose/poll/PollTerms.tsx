import { Checkbox, NativeSelect } from '@mantine/core'
import type { PostPollReveal } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './PollField.module.css'
import type { PollForm } from './poll-form.ts'
import { pollFieldWords } from './words.ts'

const spans = [24, 72, 168, 336, 720] as const
const reveals = ['always', 'voted', 'closed'] as const satisfies readonly PostPollReveal[]

interface Props {
  readonly poll: PollForm
  readonly onChange: (part: Partial<PollForm>) => void
}

/** How long a poll is open, who sees its result, and what a vote is. */
export function PollTerms({ poll, onChange }: Props) {
  const t = useWords(pollFieldWords)
  const { hours, reveal, isNamed, mayChange } = poll
  const isUsual = spans.some((one) => one === hours)
  return (
    <>
      <div className={css.pair}>
        <NativeSelect
          label={t('hours')}
          value={String(hours)}
          data={[
            ...(isUsual ? [] : [{ value: String(hours), label: t('hoursOther', { count: hours }) }]),
            ...spans.map((one) => ({ value: String(one), label: t(`hours.${one}`) })),
          ]}
          onChange={(event) => onChange({ hours: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('reveal')}
          value={reveal}
          data={reveals.map((value) => ({ value, label: t(value) }))}
          onChange={(event) => {
            const chosen = reveals.find((one) => one === event.currentTarget.value)
            if (chosen) onChange({ reveal: chosen })
          }}
        />
      </div>
      <Checkbox
        label={t('mayChange')}
        checked={mayChange}
        onChange={(event) => onChange({ mayChange: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('named')}
        checked={isNamed}
        onChange={(event) => onChange({ isNamed: event.currentTarget.checked })}
      />
    </>
  )
}
