import { useEffect, useMemo, useState } from 'react'
import type { RoomState } from '#contracts/live'
import { type Coupon, listCouponDrops, type OwnCouponDrop } from '#contracts/promotions'
import { useRoute } from '../../wire/use-route.ts'
import { type RoomTidings, useTidings } from '../tidings.ts'
import { dropsAfter, dropsClaimed, dropsCounted } from './drops-after.ts'

/** The coupons dropped in a show as they stand, oldest first, kept right by what its room tells and counts. */
export function useDrops(showId: string, tidings: RoomTidings, state: RoomState, open?: boolean) {
  const query = open ? { open } : {}
  const { data, error, isFetching, refetch } = useRoute(listCouponDrops, { params: { showId }, query })
  const [drops, setDrops] = useState<readonly OwnCouponDrop[]>([])
  useEffect(() => {
    if (data) setDrops(data.items.toReversed())
  }, [data])
  useTidings(tidings, {
    onEntry: (entry) => setDrops((was) => dropsAfter(was, entry)),
    onMissed: () => void refetch(),
    isAsking: isFetching,
  })
  const counted = useMemo(() => dropsCounted(drops, state), [drops, state])
  return {
    drops: counted,
    problem: error ?? undefined,
    isPending: data === undefined && !error,
    again: () => void refetch(),
    /** Takes what the house gave. */
    claimed: (dropId: string, coupon: Coupon) => setDrops((was) => dropsClaimed(was, dropId, coupon)),
  }
}
