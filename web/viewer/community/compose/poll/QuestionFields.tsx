import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import type { PollSort } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ChoiceFields } from './ChoiceFields.tsx'
import css from './PollField.module.css'
import type { TypedQuestion } from './poll-form.ts'
import { pollFieldWords } from './words.ts'

const sorts = ['single', 'multiple', 'text'] as const satisfies readonly PollSort[]

interface Props {
  readonly question: TypedQuestion
  /** Of several, its place; absent where it is alone. */
  readonly place: number | undefined
  readonly onChange: (update: (was: TypedQuestion) => TypedQuestion) => void
  readonly onRemove: () => void
}

/** One question: its words, how it is answered, and its choices. */
export function QuestionFields({ question, place, onChange, onRemove }: Props) {
  const t = useWords(pollFieldWords)
  const { sort, title, most, choices } = question
  const isAlone = place === undefined
  const change = (part: Partial<TypedQuestion>) => onChange((was) => ({ ...was, ...part }))
  return (
    <fieldset className={css.question}>
      <TextInput
        label={isAlone ? t('question') : t('questionOf', { nth: place + 1 })}
        placeholder={isAlone && sort !== 'text' ? t('questionHint') : ''}
        value={title}
        maxLength={80}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <SegmentedControl
        fullWidth
        aria-label={t('sort')}
        value={sort}
        data={sorts.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => change({ sort: sorts.find((one) => one === value) ?? 'single' })}
      />
      {sort !== 'text' && (
        <ChoiceFields
          choices={choices}
          onChange={(update) => onChange((was) => ({ ...was, choices: update(was.choices) }))}
        />
      )}
      {sort === 'multiple' && (
        <NativeSelect
          label={t('most')}
          value={String(Math.min(most, choices.length))}
          data={choices.map((_, nth) => String(nth + 1))}
          onChange={(event) => change({ most: Number(event.currentTarget.value) })}
        />
      )}
      {!isAlone && (
        <Button variant="subtle" color="red" onClick={onRemove}>
          {t('removeQuestion')}
        </Button>
      )}
    </fieldset>
  )
}
