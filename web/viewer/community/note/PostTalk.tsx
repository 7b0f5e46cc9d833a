import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'
import { getTalk, type Post } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Comments } from '../parts/talk/Comments.tsx'
import { TalkBar } from '../parts/talk/TalkBar.tsx'
import { communityWords } from '../words.ts'

const ShareSheet = lazy(async () => ({ default: (await import('../../sharing/share/ShareSheet.tsx')).ShareSheet }))
const atOnce = { getInitialValueInEffect: false }

/** What is said about a post and can be done with it: beside it on a desktop, in a sheet on a phone. */
export function PostTalk({ post }: { readonly post: Post }) {
  const t = useWords(communityWords)
  const commentId = useSearch().comment
  const isWide = useMediaQuery('(min-width: 62em)', undefined, atOnce)
  const [open, setOpen] = useState<'comments' | 'share' | undefined>(commentId ? 'comments' : undefined)
  const { data: talk } = useRoute(getTalk, { params: { kind: 'post', subjectId: post.id } })
  if (!talk) return null
  const close = () => setOpen(undefined)
  const toComments = () => {
    if (isWide) document.querySelector<HTMLElement>('#comments textarea')?.focus()
    else setOpen('comments')
  }
  const picture = post.media[0]?.picture.url
  const title = post.title ?? (post.text.slice(0, 40) || t('untitled'))
  return (
    <>
      <TalkBar talk={talk} onComment={toComments} onShare={() => setOpen('share')} />
      {isWide && (
        <div id="comments">
          <Comments talk={talk} commentId={commentId} />
        </div>
      )}
      {open === 'comments' && !isWide && (
        <Sheet title={t('comments')} onClose={close} isTall>
          <Comments talk={talk} commentId={commentId} />
        </Sheet>
      )}
      {open === 'share' && (
        <Suspense fallback={null}>
          <ShareSheet
            what={{ kind: 'post', subjectId: post.id, title, note: post.author.name, pictureUrl: picture }}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  )
}
