import { lazy, Suspense, useState } from 'react'
import { getTalk } from '#contracts/community'
import type { Article } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Comments } from '../../parts/talk/Comments.tsx'
import { TalkBar } from '../../parts/talk/TalkBar.tsx'
import { articleWords } from './words.ts'

const ShareSheet = lazy(async () => ({ default: (await import('../../../sharing/share/ShareSheet.tsx')).ShareSheet }))

/** What is said about an article and can be done with it. */
export function ArticleTalk({ article }: { readonly article: Article }) {
  const t = useWords(articleWords)
  const commentId = useSearch().comment
  const [open, setOpen] = useState<'comments' | 'share' | undefined>(commentId ? 'comments' : undefined)
  const { id: subjectId, title, author, column, cover } = article
  const { data: talk } = useRoute(getTalk, { params: { kind: 'article', subjectId } })
  if (!talk) return null
  const close = () => setOpen(undefined)
  const note = `${author.name} · ${column.title}`
  return (
    <>
      <TalkBar talk={talk} onComment={() => setOpen('comments')} onShare={() => setOpen('share')} />
      {open === 'comments' && (
        <Sheet title={t('comments')} onClose={close} isTall>
          <Comments talk={talk} commentId={commentId} />
        </Sheet>
      )}
      {open === 'share' && (
        <Suspense fallback={null}>
          <ShareSheet what={{ kind: 'article', subjectId, title, note, pictureUrl: cover?.url }} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
