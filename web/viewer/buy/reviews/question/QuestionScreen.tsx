import { IconMoodPuzzled } from '@tabler/icons-react'
import { getQuestion, getQuestionCare, listAnswers, type Question } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { AnswerItem } from './AnswerItem.tsx'
import { Merged } from './care/Merged.tsx'
import { QuestionCare } from './care/QuestionCare.tsx'
import css from './Question.module.css'
import { QuestionHead } from './QuestionHead.tsx'
import { questionWords } from './words.ts'

/** One question with its answers, answering it, and accepting one. */
export function QuestionScreen() {
  const t = useWords(questionWords)
  const questionId = usePathParam('questionId')
  const { data, error, refetch } = useRoute(getQuestion, { params: { questionId } })
  if (error?.status === 404)
    return (
      <EmptyState isPage art={<IconMoodPuzzled size={36} stroke={1.5} />} title={t('goneTitle')} note={t('goneNote')} />
    )
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <Bone height={320} radius={16} />
  if (data.mergedInto) return <Merged questionId={questionId} intoId={data.mergedInto} />
  return <Shown question={data} />
}

function Shown({ question }: { readonly question: Question }) {
  const t = useWords(questionWords)
  const list = useList(listAnswers, { params: { questionId: question.id }, query: { limit: 20 } })
  const { isMember } = useMe()
  const { data: care } = useRoute(getQuestionCare, { params: { questionId: question.id } }, { enabled: isMember })
  const mayHide = care?.hide !== undefined
  const hasAnswered = list.items?.some(({ isOwn, badge }) => isOwn && badge !== 'shop') ?? false
  return (
    <div className={css.page}>
      <QuestionHead question={question} mayHide={mayHide} />
      {care && <QuestionCare question={question} care={care} />}
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && <Bone height={120} radius={16} />}
      {list.items?.length === 0 && <p className={css.quiet}>{t('noAnswer')}</p>}
      <ul className={css.list}>
        {list.items?.map((answer) => (
          <AnswerItem key={answer.id} answer={answer} question={question} mayHide={mayHide} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
      {question.state === 'closed' && <p className={css.quiet}>{t('closed')}</p>}
      {question.state === 'open' && <AnswerForm question={question} hasAnswered={hasAnswered} />}
    </div>
  )
}
