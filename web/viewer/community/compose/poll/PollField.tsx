import { Button } from '@mantine/core'
import { IconChartBar, IconPlus, IconTrash } from '@tabler/icons-react'
import { pollLimits } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import css from './PollField.module.css'
import { PollTerms } from './PollTerms.tsx'
import { emptyPoll, emptyQuestion, isEmptyPoll, type PollForm, type TypedQuestion } from './poll-form.ts'
import { QuestionFields } from './QuestionFields.tsx'
import { pollFieldWords } from './words.ts'

interface Props {
  readonly poll: PollForm | undefined
  readonly onChange: (update: (was: PollForm | undefined) => PollForm | undefined) => void
}

/** What a note asks its readers. Whatever is removed can be taken back; what people have voted on stays. */
export function PollField({ poll, onChange }: Props) {
  const t = useWords(pollFieldWords)
  if (!poll) {
    return (
      <button type="button" className={css.start} onClick={() => onChange(emptyPoll)}>
        <IconChartBar size={20} aria-hidden />
        <span>
          {t('add')}
          <span className={css.note}>{t('addNote')}</span>
        </span>
      </button>
    )
  }
  if (poll.isFrozen) return <p className={css.frozen}>{t('frozen')}</p>
  const { questions } = poll
  const setQuestions = (update: (was: readonly TypedQuestion[]) => readonly TypedQuestion[]) =>
    onChange((was) => was && { ...was, questions: update(was.questions) })
  const remove = () => {
    onChange(() => undefined)
    if (!isEmptyPoll(poll)) tell(t('removed'), { undo: () => onChange(() => poll) })
  }
  const removeQuestion = (question: TypedQuestion, place: number) => {
    setQuestions((was) => was.filter(({ key }) => key !== question.key))
    tell(t('questionRemoved'), { undo: () => setQuestions((was) => was.toSpliced(place, 0, question)) })
  }
  return (
    <fieldset className={css.field}>
      <legend className={css.legend}>{t('poll')}</legend>
      {questions.map((question, place) => (
        <QuestionFields
          key={question.key}
          question={question}
          place={questions.length > 1 ? place : undefined}
          onChange={(update) => setQuestions((was) => was.map((one) => (one.key === question.key ? update(one) : one)))}
          onRemove={() => removeQuestion(question, place)}
        />
      ))}
      {questions.length < pollLimits.questions && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={() => setQuestions((was) => [...was, emptyQuestion()])}
        >
          {t('addQuestion')}
        </Button>
      )}
      <PollTerms poll={poll} onChange={(part) => onChange((was) => was && { ...was, ...part })} />
      <Button variant="subtle" color="red" leftSection={<IconTrash size={16} />} onClick={remove}>
        {t('remove')}
      </Button>
    </fieldset>
  )
}
