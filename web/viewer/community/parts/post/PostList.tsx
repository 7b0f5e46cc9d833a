import type { ReactNode } from 'react'
import { findPosts } from '#contracts/community'
import type { QueryOf } from '#contracts/route'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { PostWaterfall } from './PostWaterfall.tsx'

interface Props {
  readonly query: QueryOf<typeof findPosts>
  /** What stands here when there are none. */
  readonly empty: ReactNode
}

/** Published posts, newest first, as a waterfall that goes on as one scrolls. */
export function PostList({ query, empty }: Props) {
  const list = useList(findPosts, { query: { limit: 20, ...query } })
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  if (list.items?.length === 0) return empty
  return (
    <>
      <PostWaterfall posts={list.items} />
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
