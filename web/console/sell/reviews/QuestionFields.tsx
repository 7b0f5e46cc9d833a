import { NumberInput } from '@mantine/core'
import type { ReviewSettings } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { staffReviewWords } from './words.ts'

export type QuestionNumbers = Pick<
  ReviewSettings,
  'answerTargetHours' | 'invitedBuyers' | 'invitedWeekly' | 'shopAcceptsAfterDays'
>

interface Props {
  readonly numbers: QuestionNumbers
  readonly onChange: (numbers: QuestionNumbers) => void
}

const fields = [
  { name: 'answerTargetHours', label: 'answerTarget', min: 1, max: 720 },
  { name: 'invitedBuyers', label: 'invitedBuyers', min: 0, max: 10 },
  { name: 'invitedWeekly', label: 'invitedWeekly', min: 1, max: 20 },
  { name: 'shopAcceptsAfterDays', label: 'shopAccepts', min: 0, max: 90 },
] as const

/** How questions are passed on to buyers, and how long answers may take. */
export function QuestionFields({ numbers, onChange }: Props) {
  const t = useWords(staffReviewWords)
  return fields.map(({ name, label, min, max }) => (
    <NumberInput
      key={name}
      label={t(label)}
      min={min}
      max={max}
      value={numbers[name]}
      onChange={(value) => onChange({ ...numbers, [name]: Number(value) || min })}
    />
  ))
}
