import { useState } from 'react'
import { getTalk } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Comments } from '../../parts/talk/Comments.tsx'
import { TalkBar } from '../../parts/talk/TalkBar.tsx'
import { articleWords } from './words.ts'

/** What is said about an article and can be done with it. */
export function ArticleTalk({ articleId }: { readonly articleId: string }) {
  const t = useWords(articleWords)
  const commentId = useSearch().comment
  const [isOpen, setOpen] = useState(commentId !== undefined)
  const { data: talk } = useRoute(getTalk, { params: { kind: 'article', subjectId: articleId } })
  if (!talk) return null
  const share = async () => {
    await navigator.clipboard?.writeText(`${location.origin}/articles/${articleId}`).catch(() => undefined)
    tell(t('copied'), { tone: 'done' })
  }
  return (
    <>
      <TalkBar talk={talk} onComment={() => setOpen(true)} onShare={() => void share()} />
      {isOpen && (
        <Sheet title={t('comments')} onClose={() => setOpen(false)} isTall>
          <Comments talk={talk} commentId={commentId} />
        </Sheet>
      )}
    </>
  )
}
