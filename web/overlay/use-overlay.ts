import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { getOverlay, type Overlay, type RoomState, type ShowEntry } from '#contracts/live'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useRoom } from '#web/shared/wire/room-news-hook.ts'
import { keyOf, useRoute } from '#web/shared/wire/use-route.ts'
import { overlayAfter, overlayCounted } from './overlay-after.ts'

const againMs = 5_000

/** What the layers draw, kept right by the room's log; whatever breaks is tried again for as long as the page stands. */
export function useOverlay(token: string): {
  readonly overlay: Overlay | undefined
  readonly problem: Problem | undefined
} {
  const queries = useQueryClient()
  const input = useMemo(() => ({ params: { token } }), [token])
  const { data, error, refetch } = useRoute(getOverlay, input, {
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: (query) => (query.state.data ? false : againMs),
  })
  const change = (after: (overlay: Overlay) => Overlay) =>
    queries.setQueryData<Overlay>(keyOf(getOverlay, input), (overlay) => overlay && after(overlay))
  useRoom(data?.roomId, {
    pass: { overlay: token },
    // What happened before the line was open, or while it was lost, is in the answer of the house.
    onFresh: () => void refetch(),
    onEntries: (entries) => change((overlay) => (entries as readonly ShowEntry[]).reduce(overlayAfter, overlay)),
    onState: (state) => change((overlay) => overlayCounted(overlay, state as RoomState)),
  })
  return { overlay: data, problem: error ?? undefined }
}
