import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { getOverlay, type Overlay, type RoomState, type ShowEntry } from '#contracts/live'
import type { RoomTidings } from '#web/shared/room/tidings.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useRoom } from '#web/shared/wire/room-news-hook.ts'
import { keyOf, useRoute } from '#web/shared/wire/use-route.ts'
import { overlayAfter, overlayCounted } from './overlay-after.ts'

const againMs = 5_000
/** Entries that are kept for layers that follow one noun of the room. */
const keptTidings = 50

/** What the layers draw, kept right by the room's log; whatever breaks is tried again for as long as the page stands. */
export function useOverlay(token: string): {
  readonly overlay: Overlay | undefined
  readonly problem: Problem | undefined
  readonly tidings: RoomTidings
  readonly state: RoomState
} {
  const queries = useQueryClient()
  const input = useMemo(() => ({ params: { token } }), [token])
  const { data, error, refetch } = useRoute(getOverlay, input, {
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: (query) => (query.state.data ? false : againMs),
  })
  const [tidings, setTidings] = useState<RoomTidings>({ entries: [], snapshots: 0 })
  const change = (after: (overlay: Overlay) => Overlay) =>
    queries.setQueryData<Overlay>(keyOf(getOverlay, input), (overlay) => overlay && after(overlay))
  const { state } = useRoom<{ [Key in keyof RoomState]: RoomState[Key] }>(data?.roomId, {
    pass: { overlay: token },
    // What happened before the line was open, or while it was lost, is in the answer of the house.
    onFresh: () => {
      setTidings(({ snapshots }) => ({ entries: [], snapshots: snapshots + 1 }))
      void refetch()
    },
    onEntries: (entries) => {
      const told = entries as readonly ShowEntry[]
      change((overlay) => told.reduce(overlayAfter, overlay))
      const tiding = told.filter(({ lane }) => lane === 'must')
      if (tiding.length > 0) setTidings((was) => ({ ...was, entries: [...was.entries, ...tiding].slice(-keptTidings) }))
    },
    onState: (state) => change((overlay) => overlayCounted(overlay, state as RoomState)),
  })
  return { overlay: data, problem: error ?? undefined, tidings, state }
}
