import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { getOverlay, type Overlay, type RoomState, type ShowEntry } from '#contracts/live'
import { caughtUp } from '#web/shared/room/after/caught-up.ts'
import type { RoomTidings } from '#web/shared/room/tidings.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useRoom } from '#web/shared/wire/room-news-hook.ts'
import { keyOf, onAnswers, useRoute } from '#web/shared/wire/use-route.ts'
import { overlayAfter, overlayCounted } from './overlay-after.ts'

const againMs = 5_000
/** Entries that are kept for layers that follow one noun of the room, and for an answer that is under way. */
const kept = 50

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
  const [tidings, setTidings] = useState<RoomTidings>({ entries: [], missed: 0 })
  const told = useRef<readonly ShowEntry[]>([])
  const change = (after: (overlay: Overlay) => Overlay) =>
    queries.setQueryData<Overlay>(keyOf(getOverlay, input), (overlay) => overlay && after(overlay))
  const lay = (entries: readonly ShowEntry[]) => change((overlay) => caughtUp(overlay, entries, overlayAfter))
  // An answer may have been read before what was told while it was under way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it does is the same at each drawing
  useEffect(() => onAnswers(queries, [getOverlay], () => lay(told.current)), [queries, input])
  const { state } = useRoom<{ [Key in keyof RoomState]: RoomState[Key] }>(data?.roomId, {
    pass: { overlay: token },
    ...(data && { since: data.position }),
    onFresh: (_snapshot, hasGap) => {
      if (!hasGap) return
      setTidings(({ missed }) => ({ entries: [], missed: missed + 1 }))
      told.current = []
      void refetch()
    },
    onEntries: (news) => {
      const entries = news as readonly ShowEntry[]
      told.current = [...told.current, ...entries].slice(-kept)
      lay(entries)
      const tiding = entries.filter(({ lane }) => lane === 'must')
      if (tiding.length > 0) setTidings((was) => ({ ...was, entries: [...was.entries, ...tiding].slice(-kept) }))
    },
    onState: (state) => change((overlay) => overlayCounted(overlay, state as RoomState)),
  })
  return { overlay: data, problem: error ?? undefined, tidings, state }
}
