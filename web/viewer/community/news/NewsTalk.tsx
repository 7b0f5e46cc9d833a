import { lazy, Suspense, useState } from 'react'
import { getTalk } from '#contracts/community'
import type { NewsItem } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Comments } from '../parts/talk/Comments.tsx'
import { TalkBar } from '../parts/talk/TalkBar.tsx'
import css from './News.module.css'
import { newsWords } from './words.ts'

const ShareSheet = lazy(async () => ({ default: (await import('../../sharing/share/ShareSheet.tsx')).ShareSheet }))

/** What is said about news and can be done with it; the talk is what this page is for, so it stands open. */
export function NewsTalk({ item: { id: subjectId, title, sources } }: { readonly item: NewsItem }) {
  const t = useWords(newsWords)
  const commentId = useSearch().comment
  const [isSharing, setSharing] = useState(false)
  const { data: talk } = useRoute(getTalk, { params: { kind: 'news', subjectId } })
  if (!talk) return null
  const toComments = () => document.querySelector<HTMLElement>('#comments textarea')?.focus()
  const note = sources.map(({ name }) => name).join('、')
  return (
    <>
      <TalkBar talk={talk} onComment={toComments} onShare={() => setSharing(true)} />
      <section id="comments" className={css.talk} aria-label={t('comments')}>
        <Comments talk={talk} commentId={commentId} />
      </section>
      {isSharing && (
        <Suspense fallback={null}>
          <ShareSheet what={{ kind: 'news', subjectId, title, note }} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </>
  )
}
