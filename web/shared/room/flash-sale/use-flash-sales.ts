import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RoomState } from '#contracts/live'
import { type FlashSaleClaim, listShowFlashSales } from '#contracts/promotions'
import { keyOf, useRoute } from '../../wire/use-route.ts'
import { type RoomTidings, useTidings } from '../tidings.ts'
import { isOfSale, type ShowSales, salesAfter, withClaim, withLeft } from './sales-after.ts'

/** The flash sales of a show, kept right by the news of its room. */
export function useFlashSales(showId: string, tidings: RoomTidings, state: RoomState) {
  const queries = useQueryClient()
  const input = { params: { showId } }
  const { data, error, isPending, isFetching, refetch } = useRoute(listShowFlashSales, input, { staleTime: 5 * 60_000 })
  const change = (to: (was: ShowSales) => ShowSales) =>
    queries.setQueryData<ShowSales>(keyOf(listShowFlashSales, input), (was) => was && to(was))
  useTidings(tidings, {
    onEntry: (entry) => {
      if (isOfSale(entry)) change((was) => salesAfter(was, entry))
    },
    onMissed: () => void refetch(),
    isAsking: isFetching,
  })
  const sales = useMemo(() => data?.items.map((sale) => withLeft(sale, state)) ?? [], [data, state])
  return {
    sales,
    claims: data?.mine.claims ?? [],
    reminded: data?.mine.reminded ?? [],
    problem: data ? undefined : (error ?? undefined),
    isPending,
    claimed: (claim: FlashSaleClaim) => change((was) => withClaim(was, claim)),
    again: () => void refetch(),
  }
}
