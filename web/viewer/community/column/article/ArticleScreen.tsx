import { IconMoodPuzzled } from '@tabler/icons-react'
import { getArticle } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Article.module.css'
import { ArticleView } from './ArticleView.tsx'
import { articleWords } from './words.ts'

/** One article, by the id in the address. */
export function ArticleScreen() {
  const t = useWords(articleWords)
  const articleId = usePathParam('articleId')
  const { data, error, refetch } = useRoute(getArticle, { params: { articleId } })
  if (data) return <ArticleView key={data.id} article={data} />
  if (error?.status === 404 || error?.status === 400) {
    return (
      <EmptyState
        isPage
        art={<IconMoodPuzzled size={36} stroke={1.5} />}
        title={t('gone')}
        note={t('goneNote')}
        action={<ButtonLink to="/columns">{t('toColumns')}</ButtonLink>}
      />
    )
  }
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return (
    <div className={css.page} aria-hidden>
      <Bone height={36} />
      <Bone height={320} radius={12} />
    </div>
  )
}
