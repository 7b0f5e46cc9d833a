import { Button } from '@mantine/core'
import { IconThumbUp } from '@tabler/icons-react'
import { useState } from 'react'
import {
  type Answer,
  acceptAnswer,
  listAnswers,
  type Question,
  removeAnswer,
  voteOnAnswer,
  withdrawAnswerVote,
} from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { HideButton } from '#web/shared/order/hide/HideButton.tsx'
import { ReportButton } from '#web/shared/order/ReportButton.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useToggle } from '#web/shared/wire/use-toggle.ts'
import { Badges } from './Badges.tsx'
import { ChangeAnswer } from './ChangeAnswer.tsx'
import { changedByTalk } from './changes.ts'
import css from './Question.module.css'
import { questionWords } from './words.ts'

interface Props {
  readonly answer: Answer
  readonly question: Question
  /** The reader is trusted to take it from sight. */
  readonly mayHide: boolean
}

/** One answer: who says it, what speaks for them, whether it helped; the asker accepts it. */
export function AnswerItem({ answer, question, mayHide }: Props) {
  const t = useWords(questionWords)
  const onRefused = useTellRefusal()
  const [isEditing, setEditing] = useState(false)
  const params = { answerId: answer.id }
  const accepting = useCommand(acceptAnswer, {
    changes: changedByTalk,
    onDone: () => tell(t('acceptedDone'), { tone: 'done' }),
    onRefused,
  })
  const removing = useCommand(removeAnswer, {
    changes: changedByTalk,
    onDone: () => tell(t('removed'), { tone: 'done' }),
    onRefused,
  })
  const vote = useToggle({
    isOn: answer.isVoted,
    turnOn: voteOnAnswer,
    turnOff: withdrawAnswerVote,
    input: { params },
    changes: [listAnswers],
    onRefused,
  })
  const count = answer.helpful - (answer.isVoted ? 1 : 0) + (vote.isOn ? 1 : 0)
  return (
    <li className={css.card} data-answer={answer.id}>
      <p className={css.who}>
        {answer.author.name}
        <Badges answer={answer} byShop={question.acceptedBy === 'shop'} />
        <When at={answer.answeredAt} />
        {answer.isEdited && <span>{t('edited')}</span>}
      </p>
      {(answer.state === 'waiting' || answer.state === 'hidden') && <p className={css.note}>{t(answer.state)}</p>}
      {isEditing ? (
        <ChangeAnswer answer={answer} onEnd={() => setEditing(false)} />
      ) : (
        <p className={css.text}>{answer.text}</p>
      )}
      <div className={css.acts}>
        {answer.isOwn && !isEditing && (
          <>
            <Button variant="subtle" loading={removing.isSending} onClick={() => removing.send({ params })}>
              {t('remove')}
            </Button>
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('change')}
            </Button>
          </>
        )}
        {!answer.isOwn && answer.state === 'shown' && (
          <Button
            variant={vote.isOn ? 'light' : 'subtle'}
            aria-pressed={vote.isOn}
            leftSection={<IconThumbUp size={18} stroke={1.7} aria-hidden />}
            onClick={vote.flip}
          >
            {count > 0 ? t('helpfulCount', { count }) : t('helpful')}
          </Button>
        )}
        {question.moves.includes('accept') && answer.state === 'shown' && (
          <Button loading={accepting.isSending} onClick={() => accepting.send({ params })}>
            {t('accept')}
          </Button>
        )}
        {!answer.isOwn && answer.state === 'shown' && (
          <>
            {mayHide && <HideButton kind="answer" subjectId={answer.id} changes={changedByTalk} />}
            <ReportButton kind="answer" subjectId={answer.id} />
          </>
        )}
      </div>
    </li>
  )
}
