import { Button } from '@mantine/core'
import { useState } from 'react'
import { followQuestion, getQuestion, type Question, removeQuestion, unfollowQuestion } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { HideButton } from '#web/shared/order/hide/HideButton.tsx'
import { ReportButton } from '#web/shared/order/ReportButton.tsx'
import { go } from '#web/shared/router/place.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useToggle } from '#web/shared/wire/use-toggle.ts'
import { changedByTalk } from './changes.ts'
import { EditForm } from './EditForm.tsx'
import css from './Question.module.css'
import { questionWords } from './words.ts'

interface Props {
  readonly question: Question
  /** The reader is trusted to take it from sight. */
  readonly mayHide: boolean
}

/** What is asked, by whom, and what its reader may do: follow it; its author: change or delete it. */
export function QuestionHead({ question, mayHide }: Props) {
  const t = useWords(questionWords)
  const { isMember } = useMe()
  const onRefused = useTellRefusal()
  const [isEditing, setEditing] = useState(false)
  const params = { questionId: question.id }
  const following = useToggle({
    isOn: question.isFollowed,
    turnOn: followQuestion,
    turnOff: unfollowQuestion,
    input: { params },
    changes: [getQuestion],
    onRefused,
  })
  const removing = useCommand(removeQuestion, {
    changes: changedByTalk,
    onDone: () => {
      tell(t('removed'), { tone: 'done' })
      if (question.answers === 0) go('/me/questions', { search: { tab: 'asked' } })
    },
    onRefused,
  })
  const may = (move: Question['moves'][number]) => question.moves.includes(move)
  return (
    <div className={css.card}>
      <h1 className={css.title}>{question.state === 'removed' ? t('removedText') : question.text}</h1>
      <p className={css.who}>
        {question.author.name} · <When at={question.askedAt} />
        {question.isEdited && <span>{t('edited')}</span>}
      </p>
      {(question.state === 'waiting' || question.state === 'hidden') && <p className={css.note}>{t(question.state)}</p>}
      {isEditing && <EditForm question={question} onEnd={() => setEditing(false)} />}
      <div className={css.acts}>
        {question.place.kind === 'product' && (
          <ButtonLink to={`/products/${question.place.id}`} variant="subtle">
            {t('toPlace')}
          </ButtonLink>
        )}
        {may('remove') && (
          <Button variant="subtle" loading={removing.isSending} onClick={() => removing.send({ params })}>
            {t('remove')}
          </Button>
        )}
        {may('edit') && !isEditing && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('change')}
          </Button>
        )}
        {isMember && !question.isOwn && (
          <Button variant={following.isOn ? 'default' : 'light'} aria-pressed={following.isOn} onClick={following.flip}>
            {t(following.isOn ? 'following' : 'follow')}
          </Button>
        )}
        {!question.isOwn && (question.state === 'open' || question.state === 'closed') && (
          <>
            {mayHide && <HideButton kind="question" subjectId={question.id} changes={changedByTalk} />}
            <ReportButton kind="question" subjectId={question.id} />
          </>
        )}
      </div>
    </div>
  )
}
