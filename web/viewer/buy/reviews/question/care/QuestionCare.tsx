import { Button } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { QuestionCare as Care, Question } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { MergeProposal } from '#web/shared/order/merge/MergeProposal.tsx'
import { questionCareWords } from './words.ts'

const MergeSheet = lazy(async () => ({ default: (await import('./MergeSheet.tsx')).MergeSheet }))

interface Props {
  readonly question: Question
  readonly care: Care
}

/** What a trusted member may propose for a question, and what somebody has proposed. */
export function QuestionCare({ question, care: { merge, proposal } }: Props) {
  const t = useWords(questionCareWords)
  const [isOpen, setOpen] = useState(false)
  if (proposal) return <MergeProposal proposal={proposal} />
  if (!merge || (question.state !== 'open' && question.state !== 'closed')) return null
  return (
    <section aria-label={t('care')}>
      <Button
        variant="subtle"
        color="gray"
        fw={400}
        h={44}
        leftSection={<IconArrowMerge size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('propose')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <MergeSheet question={question} left={merge} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  )
}
