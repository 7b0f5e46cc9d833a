import { Button } from '@mantine/core'
import { hideQuestion, type StaffQuestion, turnQuestion } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Answers } from './Answers.tsx'
import { changedByDeciding } from './changes.ts'
import { HideForm } from './HideForm.tsx'
import { Merge } from './Merge.tsx'
import css from './Questions.module.css'
import { Unmerge } from './Unmerge.tsx'
import { staffQuestionWords } from './words.ts'

/** One question: its answers, opening and closing it, taking it off, merging it into another. */
export function QuestionDetail({ question }: { readonly question: StaffQuestion | undefined }) {
  const t = useWords(staffQuestionWords)
  const onDone = () => tell(t('done'), { tone: 'done' })
  const turning = useCommand(turnQuestion, { changes: changedByDeciding, onDone })
  const hiding = useCommand(hideQuestion, { changes: changedByDeciding, onDone })
  if (!question) return <ScreenSkeleton />
  const params = { questionId: question.id }
  const isThere = question.state === 'open' || question.state === 'closed'
  const isGone = question.state === 'removed' || question.state === 'merged'
  return (
    <div className={css.detail}>
      <header>
        <h2 className={css.title}>{question.text || t(question.state)}</h2>
        <p className={css.note}>
          {question.author.name} · <When at={question.askedAt} as="day" /> · {t(question.state)}
        </p>
        {question.state === 'hidden' && (
          <p className={css.note}>{t('hiddenBy', { reason: question.reason || t('houseAct') })}</p>
        )}
        {isThere && (
          <p className={css.note}>
            <a href={`/questions/${question.id}`}>{t('toPage')}</a>
          </p>
        )}
      </header>
      {!isGone && (
        <section className={css.section}>
          <div className={css.acts}>
            {question.state !== 'open' && (
              <Button loading={turning.isSending} onClick={() => turning.send({ params, body: { to: 'open' } })}>
                {t('open_')}
              </Button>
            )}
            {question.state === 'open' && (
              <Button
                variant="default"
                loading={turning.isSending}
                onClick={() => turning.send({ params, body: { to: 'closed' } })}
              >
                {t('close')}
              </Button>
            )}
            {question.state !== 'hidden' && (
              <HideForm label={t('hide')} onHide={(why) => hiding.send({ params, body: why })} />
            )}
          </div>
          <ProblemNote problem={turning.problem ?? hiding.problem} />
        </section>
      )}
      {isThere && <Merge question={question} />}
      {question.state === 'merged' && <Unmerge question={question} />}
      <Answers questionId={question.id} />
    </div>
  )
}
