import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RoomState } from '#contracts/live'
import { listShowGroupOffers } from '#contracts/sharing'
import { keyOf, useRoute } from '../../wire/use-route.ts'
import { type RoomTidings, useTidings } from '../tidings.ts'
import { isOfGroupOffer, offersAfter, type ShowGroupOffers, withNow } from './offers-after.ts'

/** The group-buy offers that are on in a show, kept right by the news of its room. */
export function useGroupOffers(showId: string, tidings: RoomTidings, state: RoomState) {
  const queries = useQueryClient()
  const input = { params: { showId } }
  const { data, error, isPending, isFetching, refetch } = useRoute(listShowGroupOffers, input, {
    staleTime: 5 * 60_000,
  })
  const change = (to: (was: ShowGroupOffers) => ShowGroupOffers) =>
    queries.setQueryData<ShowGroupOffers>(keyOf(listShowGroupOffers, input), (was) => was && to(was))
  useTidings(tidings, {
    onEntry: (entry) => {
      if (isOfGroupOffer(entry)) change((was) => offersAfter(was, entry))
    },
    onMissed: () => void refetch(),
    isAsking: isFetching,
  })
  const offers = useMemo(() => data?.items.map((shown) => withNow(shown, state)) ?? [], [data, state])
  return { offers, problem: data ? undefined : (error ?? undefined), isPending, again: () => void refetch() }
}
