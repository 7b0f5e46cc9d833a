import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { getTopicCare } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { topicWords } from './words.ts'

const MergeSheet = lazy(async () => ({ default: (await import('./MergeSheet.tsx')).MergeSheet }))

/** For who is trusted: proposes that two topics be one. */
export function ProposeMerge({ topicId }: { readonly topicId: string }) {
  const t = useWords(topicWords)
  const [isOpen, setOpen] = useState(false)
  const { data } = useRoute(getTopicCare, { params: { topicId } })
  if (!data?.merge) return null
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        h={44}
        disabled={data.isProposed || data.merge.left === 0}
        onClick={() => setOpen(true)}
      >
        {t(data.isProposed ? 'mergeProposed' : 'proposeMerge')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <MergeSheet topicId={topicId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
