import { SegmentedControl } from '@mantine/core'
import { IconHash } from '@tabler/icons-react'
import { findBestOfTopic, findPosts } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { PostWaterfall } from '../parts/post/PostWaterfall.tsx'
import css from './Topic.module.css'
import { topicWords } from './words.ts'

const orders = ['best', 'newest'] as const

/** What was posted about a topic: what is read and liked most for its age, or the newest. */
export function TopicPosts({ topicId }: { readonly topicId: string }) {
  const t = useWords(topicWords)
  const isNewest = useSearch().order === 'newest'
  const best = useList(findBestOfTopic, { params: { topicId }, query: { limit: 20 } }, { enabled: !isNewest })
  const newest = useList(findPosts, { query: { topicId, limit: 20 } }, { enabled: isNewest })
  const list = isNewest ? newest : best
  return (
    <>
      <SegmentedControl
        className={css.order ?? ''}
        size="md"
        aria-label={t('order')}
        value={isNewest ? 'newest' : 'best'}
        data={orders.map((value) => ({ value, label: t(value) }))}
        onChange={(order) => changeSearch(order === 'newest' ? { order } : {}, { replace: true })}
      />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 ? (
        <EmptyState
          art={<IconHash size={36} stroke={1.5} />}
          title={t('topicEmpty')}
          note={t('topicEmptyNote')}
          action={<ButtonLink to="/compose">{t('compose')}</ButtonLink>}
        />
      ) : (
        !list.problem && <PostWaterfall posts={list.items} />
      )}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
