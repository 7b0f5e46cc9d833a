import { IconBook } from '@tabler/icons-react'
import { findStories } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { StoryCard } from '../../parts/story/StoryCard.tsx'
import css from './Story.module.css'
import { storyScreenWords } from './words.ts'

const bones = ['a', 'b', 'c']

/** The stories of the brand, latest first. */
export function StoriesScreen() {
  const t = useWords(storyScreenWords)
  const list = useList(findStories, { query: { limit: 12 } })
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  if (list.items?.length === 0) {
    return (
      <EmptyState
        art={<IconBook size={36} stroke={1.5} />}
        title={t('emptyTitle')}
        note={t('emptyNote')}
        action={<ButtonLink to="/">{t('toHome')}</ButtonLink>}
      />
    )
  }
  return (
    <>
      <h1 className={css.heading}>{t('stories')}</h1>
      <div className={css.grid}>
        {list.items?.map((story) => (
          <StoryCard key={story.id} story={story} />
        ))}
        {!list.items && bones.map((bone) => <Bone key={bone} height={240} radius={12} />)}
      </div>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </>
  )
}
