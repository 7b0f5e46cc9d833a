import { IconUsersGroup } from '@tabler/icons-react'
import { findPosts } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Community.module.css'
import { PostWaterfall } from './parts/post/PostWaterfall.tsx'
import { communityWords } from './words.ts'

/** The community: what people posted, newest first. */
export function CommunityScreen() {
  const t = useWords(communityWords)
  const list = useList(findPosts, { query: { limit: 20 } })
  return (
    <>
      <h1 className={css.heading}>{t('community')}</h1>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && (
        <EmptyState
          art={<IconUsersGroup size={36} stroke={1.5} />}
          title={t('emptyTitle')}
          note={t('emptyNote')}
          action={
            <ButtonLink to="/live" variant="light">
              {t('toLive')}
            </ButtonLink>
          }
        />
      )}
      {!list.problem && list.items?.length !== 0 && <PostWaterfall posts={list.items} />}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
