import { Button } from '@mantine/core'
import { listAnswers, turnAnswer } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { changedByDeciding } from './changes.ts'
import { HideForm } from './HideForm.tsx'
import css from './Questions.module.css'
import { staffQuestionWords } from './words.ts'

/** The answers to a question, those that wait or were taken off among them; the house shows them or takes them off. */
export function Answers({ questionId }: { readonly questionId: string }) {
  const t = useWords(staffQuestionWords)
  const list = useList(listAnswers, { params: { questionId }, query: { limit: 20 } })
  const turning = useCommand(turnAnswer, {
    changes: changedByDeciding,
    onDone: () => tell(t('done'), { tone: 'done' }),
  })
  if (!list.items || list.items.length === 0) return null
  return (
    <section className={css.section}>
      <h3>{t('answersTitle')}</h3>
      <ul className={css.list}>
        {list.items.map(({ id, text, author, badge, state }) => (
          <li key={id} className={css.section}>
            <p className={css.note}>
              {author.name} · {t(badge)}
            </p>
            <p className={css.said}>{text}</p>
            <div className={css.acts}>
              {state === 'shown' ? (
                <HideForm
                  label={t('hideAnswer')}
                  onHide={(why) => turning.send({ params: { answerId: id }, body: { to: 'hidden', ...why } })}
                />
              ) : (
                <Button
                  variant="default"
                  onClick={() => turning.send({ params: { answerId: id }, body: { to: 'shown' } })}
                >
                  {t('showAnswer')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ProblemNote problem={turning.problem} />
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
