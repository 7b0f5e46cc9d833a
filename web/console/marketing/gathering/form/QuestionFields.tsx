import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { TextsInput } from '../../../parts/list/TextsInput.tsx'
import css from '../../rule/Rule.module.css'
import own from '../Gatherings.module.css'
import { gatheringsWords } from '../words.ts'
import type { TypedQuestion } from './typed.ts'

interface Props {
  readonly questions: readonly TypedQuestion[]
  readonly onType: (questions: readonly TypedQuestion[]) => void
}

/** What people are asked when they sign up. */
export function QuestionFields({ questions, onType }: Props) {
  const t = useWords(gatheringsWords)
  const set = (nth: number, change: Partial<TypedQuestion>) =>
    onType(questions.map((one, at) => (at === nth ? { ...one, ...change } : one)))
  return (
    <fieldset className={css.group}>
      <legend>{t('questions')}</legend>
      {questions.map((question, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place in the form
        <div key={nth} className={own.item}>
          <TextsInput
            label={t('question', { nth: nth + 1 })}
            maxLength={100}
            value={question.title}
            onChange={(title) => set(nth, { title })}
          />
          <Textarea
            label={t('choices')}
            description={t('choicesNote')}
            autosize
            value={question.choices}
            onChange={(change) => set(nth, { choices: change.currentTarget.value })}
          />
          <div className={css.buttons}>
            <Checkbox
              label={t('isNeeded')}
              checked={question.isNeeded}
              onChange={(change) => set(nth, { isNeeded: change.currentTarget.checked })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              aria-label={t('removeQuestion', { nth: nth + 1 })}
              onClick={() => onType(questions.filter((_, at) => at !== nth))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </div>
        </div>
      ))}
      {questions.length < 8 && (
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onType([...questions, { title: {}, choices: '', isNeeded: false }])}
        >
          {t('addQuestion')}
        </Button>
      )}
    </fieldset>
  )
}
