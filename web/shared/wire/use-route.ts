import { type QueryClient, queryOptions, type UseQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { AnswerOf, QueryOf, Route } from '#contracts/route'
import { call, type InputOf } from './call.ts'
import { Problem } from './problem.ts'

type Settings<R extends Route> = Pick<
  UseQueryOptions<AnswerOf<R>, Problem>,
  'enabled' | 'staleTime' | 'refetchInterval' | 'refetchOnWindowFocus' | 'placeholderData' | 'retry'
>

/** The key an answer is kept under: method and path first, so that everything of one route can be named at once. */
export function keyOf(route: Route, input: object = {}) {
  return [route.method, route.path, input] as const
}

/** What TanStack Query needs to read a route; for prefetching and for reading outside a component. */
export function reading<R extends Route>(route: R, input: InputOf<R>) {
  return queryOptions<AnswerOf<R>, Problem>({
    queryKey: keyOf(route, input),
    queryFn: ({ signal }) => call(route, input, { signal }),
  })
}

/** Reads a route and keeps it fresh; `error` is always a `Problem`. */
export function useRoute<R extends Route>(route: R, input: InputOf<R>, settings: Settings<R> = {}) {
  return useQuery<AnswerOf<R>, Problem>({ ...reading(route, input), ...settings })
}

type ItemOf<R extends Route> = AnswerOf<R> extends { items: (infer Item)[] } ? Item : never
interface AnyPage<Item> {
  readonly items: Item[]
  readonly next?: string
  readonly total?: number
}

/** Reads a list page by page (`after` → `next`); `items` holds all pages read so far, `total` the whole if it is told. */
export function useList<R extends Route>(
  route: R,
  input: InputOf<R>,
  settings: { readonly enabled?: boolean; readonly refetchInterval?: number } = {},
) {
  const list = useInfiniteQuery({
    queryKey: [...keyOf(route, input), 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...('query' in input ? (input.query as QueryOf<R>) : {}), after: pageParam }
      return (await call(route, { ...input, query }, { signal })) as AnyPage<ItemOf<R>>
    },
    getNextPageParam: (page: AnyPage<ItemOf<R>>) => page.next,
    ...settings,
  })
  const items = list.data?.pages.flatMap((page) => page.items)
  return {
    items,
    total: list.data?.pages[0]?.total,
    problem: list.error instanceof Problem ? list.error : undefined,
    isPending: list.isPending,
    isFetchingMore: list.isFetchingNextPage,
    hasMore: list.hasNextPage,
    more: () => void list.fetchNextPage(),
    again: () => void list.refetch(),
  }
}

/** Calls whenever the house has answered one of these routes; what pages put there themselves is no answer. */
export function onAnswers(queries: QueryClient, routes: readonly Route[], call: () => void): () => void {
  return queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    const [method, path] = event.query.queryKey
    if (routes.some((route) => route.method === method && route.path === path)) call()
  })
}

/** Marks everything read from these routes as old, so that whatever is on the screen is read again. */
export function outdate(queries: QueryClient, ...routes: readonly Route[]): Promise<unknown> {
  return Promise.all(routes.map((route) => queries.invalidateQueries({ queryKey: [route.method, route.path] })))
}
