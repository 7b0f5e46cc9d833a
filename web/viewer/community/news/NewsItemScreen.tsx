import { IconMoodPuzzled } from '@tabler/icons-react'
import { getNewsItem } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './News.module.css'
import { NewsView } from './NewsView.tsx'
import { newsWords } from './words.ts'

/** One piece of news, by the id in the address. */
export function NewsItemScreen() {
  const t = useWords(newsWords)
  const itemId = usePathParam('itemId')
  const { data, error, refetch } = useRoute(getNewsItem, { params: { itemId } })
  if (data) return <NewsView key={data.id} item={data} />
  if (error?.status === 404 || error?.status === 400) {
    return (
      <EmptyState
        isPage
        art={<IconMoodPuzzled size={36} stroke={1.5} />}
        title={t('gone')}
        note={t('goneNote')}
        action={<ButtonLink to="/news">{t('showAll')}</ButtonLink>}
      />
    )
  }
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return (
    <div className={css.page} aria-hidden>
      <Bone height={36} />
      <Bone height={200} radius={12} />
    </div>
  )
}
