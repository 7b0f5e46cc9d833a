import { Button } from '@mantine/core'
import { type StaffQuestion, unmergeQuestion } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { changedByDeciding } from './changes.ts'
import css from './Questions.module.css'
import { staffQuestionWords } from './words.ts'

/** Takes a merged question out of the other again. */
export function Unmerge({ question }: { readonly question: StaffQuestion }) {
  const t = useWords(staffQuestionWords)
  const { send, isSending, problem } = useCommand(unmergeQuestion, {
    changes: changedByDeciding,
    onDone: () => tell(t('unmergedDone'), { tone: 'done' }),
  })
  return (
    <section className={css.section}>
      <div className={css.acts}>
        <Button variant="default" loading={isSending} onClick={() => send({ params: { questionId: question.id } })}>
          {t('unmerge')}
        </Button>
      </div>
      <ProblemNote problem={problem} />
    </section>
  )
}
