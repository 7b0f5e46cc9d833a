import { IconHelp } from '@tabler/icons-react'
import { listOwnQuestions } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Question.module.css'
import { QuestionCard } from './QuestionCard.tsx'
import { questionWords } from './words.ts'

/** What somebody asked, the latest first. */
export function Asked() {
  const t = useWords(questionWords)
  const list = useList(listOwnQuestions, { query: { limit: 20 } })
  return (
    <>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && <Bone height={120} radius={16} />}
      {list.items?.length === 0 && (
        <EmptyState art={<IconHelp size={36} stroke={1.5} />} title={t('noAsked')} note={t('askHint')} />
      )}
      <ul className={css.list}>
        {list.items?.map((question) => (
          <QuestionCard key={question.id} question={question} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
