import { IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import { listQuestions, type Place } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { AskForm } from './AskForm.tsx'
import css from './Question.module.css'
import { QuestionCard } from './QuestionCard.tsx'
import { questionWords } from './words.ts'

const most = 3

/** The latest questions about a product or in a circle, and asking one. */
export function QuestionSection({ place }: { readonly place: Place }) {
  const t = useWords(questionWords)
  const id = useId()
  const { data, error } = useRoute(listQuestions, {
    query: { placeKind: place.kind, placeId: place.id, limit: most },
  })
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Bone height={120} radius={16} />
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{t('title')}</h2>
        {data.items.length > 0 && (
          <LinkTo to={`/${place.kind}s/${place.id}/questions`} className={css.all}>
            {t('all')}
            <IconChevronRight size={16} aria-hidden />
          </LinkTo>
        )}
      </div>
      <ul className={css.list}>
        {data.items.map((question) => (
          <QuestionCard key={question.id} question={question} />
        ))}
      </ul>
      {data.items.length === 0 && <p className={css.quiet}>{t('noneNote')}</p>}
      <div className={css.acts}>
        <AskForm place={place} />
      </div>
    </section>
  )
}
