import { IconMoodPuzzled, IconNotes } from '@tabler/icons-react'
import { findPosts, getPersonPage } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { PostWaterfall } from '../parts/post/PostWaterfall.tsx'
import css from './Person.module.css'
import { PersonHead } from './PersonHead.tsx'
import { personScreenWords } from './words.ts'

/** A member's page: who it is, and what they posted. */
export function PersonScreen() {
  const t = useWords(personScreenWords)
  const personId = usePathParam('personId')
  const { data, error, refetch } = useRoute(getPersonPage, { params: { personId } })
  const posts = useList(findPosts, { query: { authorId: personId, limit: 20 } }, { enabled: data !== undefined })
  if (error?.status === 404)
    return (
      <EmptyState
        isPage
        art={<IconMoodPuzzled size={36} stroke={1.5} />}
        title={t('goneTitle')}
        note={t('goneNote')}
        action={<ButtonLink to="/community">{t('toCommunity')}</ButtonLink>}
      />
    )
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!data) return <Bone height={140} radius={16} />
  return (
    <>
      <PersonHead person={data} />
      <h2 className={css.heading}>{t('posts')}</h2>
      {posts.problem && !posts.items && <ErrorState problem={posts.problem} onAgain={posts.again} />}
      {posts.items?.length === 0 && (
        <EmptyState
          art={<IconNotes size={36} stroke={1.5} />}
          title={t('noPosts')}
          note={t(data.isYou ? 'noPostsYou' : 'noPostsNote')}
        />
      )}
      {!posts.problem && posts.items?.length !== 0 && <PostWaterfall posts={posts.items} />}
      <MoreButton hasMore={posts.hasMore} isFetching={posts.isFetchingMore} onMore={posts.more} isEager />
    </>
  )
}
