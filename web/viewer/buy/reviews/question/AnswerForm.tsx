import { Button, Checkbox, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { answerQuestion, type Question } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { changedByTalk } from './changes.ts'
import css from './Question.module.css'
import { questionWords } from './words.ts'

interface Props {
  readonly question: Question
  readonly hasAnswered: boolean
}

/** Answering an open question, once a person; staff also for the shop. */
export function AnswerForm({ question, hasAnswered }: Props) {
  const t = useWords(questionWords)
  const { isMember, may } = useMe()
  const isStaff = may('reviews.manage')
  const [words, setWords] = useState('')
  const [asShop, setAsShop] = useState(true)
  const answering = useCommand(answerQuestion, {
    changes: changedByTalk,
    onDone: ({ state }) => {
      setWords('')
      tell(t(state === 'waiting' ? 'sentWaiting' : 'answered'), { tone: 'done' })
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    const body = { text: words, ...(isStaff && asShop && { asShop }) }
    answering.send({ params: { questionId: question.id }, body })
  }
  if (!isMember)
    return (
      <ButtonLink to="/sign-in" search={{ back: `/questions/${question.id}` }} variant="light">
        {t('signIn')}
      </ButtonLink>
    )
  if (hasAnswered && !isStaff) return null
  return (
    <form className={css.form} onSubmit={send}>
      <Textarea
        label={t('answer')}
        placeholder={t('answerHint')}
        value={words}
        maxLength={2000}
        autosize
        minRows={3}
        required
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      {isStaff && (
        <Checkbox label={t('asShop')} checked={asShop} onChange={(change) => setAsShop(change.currentTarget.checked)} />
      )}
      <ProblemNote problem={answering.problem} />
      <div className={css.acts}>
        <Button type="submit" loading={answering.isSending} disabled={words.trim() === ''}>
          {t('sendAnswer')}
        </Button>
      </div>
    </form>
  )
}
