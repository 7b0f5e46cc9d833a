import { Button } from '@mantine/core'
import { useState } from 'react'
import { findSimilarQuestions, mergeQuestion, type StaffQuestion } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { changedByDeciding } from './changes.ts'
import css from './Questions.module.css'
import { staffQuestionWords } from './words.ts'

/** Merging a question into one of the same place that says much the same. */
export function Merge({ question }: { readonly question: StaffQuestion }) {
  const t = useWords(staffQuestionWords)
  const [isOpen, setOpen] = useState(false)
  const query = { placeKind: question.place.kind, placeId: question.place.id, text: question.text }
  const { data, error } = useRoute(findSimilarQuestions, { query }, { enabled: isOpen })
  const merging = useCommand(mergeQuestion, {
    changes: changedByDeciding,
    onDone: () => tell(t('mergedDone'), { tone: 'done' }),
  })
  if (!isOpen)
    return (
      <div className={css.acts}>
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {t('merge')}
        </Button>
      </div>
    )
  const others = data?.items.filter(({ id }) => id !== question.id) ?? []
  return (
    <section className={css.section}>
      <h3>{t('merge')}</h3>
      <p className={css.note}>{data && others.length === 0 ? t('noSimilar') : t('mergeNote')}</p>
      {others.map(({ id, text }) => (
        <Button
          key={id}
          variant="default"
          loading={merging.isSending}
          onClick={() => merging.send({ params: { questionId: question.id }, body: { intoId: id } })}
        >
          {t('mergeInto', { text })}
        </Button>
      ))}
      <ProblemNote problem={error ?? merging.problem} />
    </section>
  )
}
