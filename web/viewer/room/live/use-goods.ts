import { useMemo } from 'react'
import { getShelf, type ShowPage } from '#contracts/live'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { useAsking } from '../../parts/shelf/use-asking.ts'
import type { RoomNow } from '../news.ts'
import { useExplaining } from '../use-explaining.ts'

/** The shelf of a running show: its products as they are now, what is explained beside the frame on the screen, and who wants what explained. */
export function useGoods(show: ShowPage, room: RoomNow, programTime: () => number | undefined) {
  const { data: shelf } = useRoute(getShelf, { params: { showId: show.id } }, { staleTime: 5 * 60_000 })
  const explaining = useExplaining(shelf, room.entries, programTime)
  const explainingId = explaining?.productId
  const asking = useAsking({ showId: show.id, told: room.state.demand, explainingId })
  return useMemo(() => {
    const place = shelf?.items.findIndex(({ productId }) => productId === explainingId) ?? -1
    return { shelf, explainingId, item: shelf?.items[place], place: place + 1, ...asking }
  }, [shelf, explainingId, asking])
}

export type Goods = ReturnType<typeof useGoods>
