import { Button } from '@mantine/core'
import { getQuestion, getQuestionCare, listAnswers, listQuestions, unmergeQuestion } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { questionWords } from '../words.ts'
import { questionCareWords } from './words.ts'

interface Props {
  readonly questionId: string
  readonly intoId: string
}

/** A question that was drawn into another: leads there, and for who may, apart again. */
export function Merged({ questionId, intoId }: Props) {
  const t = useWords(questionWords)
  const care = useWords(questionCareWords)
  const params = { questionId }
  const { data } = useRoute(getQuestionCare, { params })
  const undo = useCommand(unmergeQuestion, {
    changes: [getQuestion, getQuestionCare, listAnswers, listQuestions],
    onDone: () => tell(care('unmerged'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  return (
    <EmptyState
      title={t('mergedNote')}
      action={
        <>
          <ButtonLink to={`/questions/${intoId}`}>{t('toMerged')}</ButtonLink>
          {data?.mayUnmerge && (
            <Button h={44} variant="subtle" loading={undo.isSending} onClick={() => undo.send({ params })}>
              {care('unmerge')}
            </Button>
          )}
        </>
      }
    />
  )
}
