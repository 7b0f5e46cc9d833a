import { useInfiniteQuery } from '@tanstack/react-query'
import {
  countNewer,
  type FeedItem,
  type FeedName,
  readCircles,
  readFollowing,
  readRecommended,
} from '#contracts/community'
import { call } from '#web/shared/wire/call.ts'
import { Problem } from '#web/shared/wire/problem.ts'
import { keyOf, useRoute } from '#web/shared/wire/use-route.ts'

const routes = { following: readFollowing, recommended: readRecommended, circles: readCircles } as const
const looksMs = 60_000

/**
 * A feed as it was when it was opened, page by page, each post once. It is not read again by itself, so that nothing jumps
 * under the finger: `newer` tells how many posts came since, and `again` opens it anew.
 */
export function useFeed(feed: FeedName, enabled: boolean) {
  const route = routes[feed]
  const list = useInfiniteQuery({
    queryKey: [...keyOf(route), 'feed'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(route, { query: { limit: 20, ...(pageParam && { after: pageParam }) } }, { signal }),
    getNextPageParam: (page) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  })
  const head = list.data?.pages[0]?.head
  const newer = useRoute(
    countNewer,
    { params: { feed }, query: { head: head ?? '' } },
    { enabled: enabled && head !== undefined, refetchInterval: looksMs },
  )
  return {
    items: list.data && eachOnce(list.data.pages.flatMap(({ items }) => items)),
    problem: list.error instanceof Problem ? list.error : undefined,
    newer: newer.data?.posts ?? 0,
    hasMore: list.hasNextPage,
    isFetchingMore: list.isFetchingNextPage,
    more: () => void list.fetchNextPage(),
    again: () => void list.refetch(),
  }
}

function eachOnce(items: readonly FeedItem[]): FeedItem[] {
  return [...new Map(items.map((item) => [item.post.id, item])).values()]
}
