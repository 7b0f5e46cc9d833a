import { useQueryClient } from '@tanstack/react-query'
import { type FlashSaleClaim, listFlashSales } from '#contracts/promotions'
import type { QueryOf } from '#contracts/route'
import { phaseAt, withClaim } from '#web/shared/room/flash-sale/sales-after.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { keyOf, useRoute } from '#web/shared/wire/use-route.ts'

/** Where something runs it is asked often what is left; outside of rooms nobody tells. */
const runningMs = 3_000
const quietMs = 60_000

/** Flash sales for a page: those that run and those to come, with what this person has of them. */
export function useSaleList(query: QueryOf<typeof listFlashSales>) {
  const queries = useQueryClient()
  const input = { query }
  const { data } = useRoute(listFlashSales, input, {
    refetchInterval: ({ state }) => {
      const now = serverNow()
      const isRunning = state.data?.items.some((sale) => phaseAt(sale, now + quietMs) === 'open')
      return isRunning ? runningMs : quietMs
    },
  })
  const claimed = (claim: FlashSaleClaim) =>
    queries.setQueryData<typeof data>(keyOf(listFlashSales, input), (was) => was && withClaim(was, claim))
  return {
    sales: data?.items ?? [],
    claims: data?.mine.claims ?? [],
    reminded: data?.mine.reminded ?? [],
    claimed,
  }
}
