import { useEffect, useMemo, useRef, useState } from 'react'
import type { Desk, DeskState, RoomState, Shelf, ShowEntry } from '#contracts/live'
import type { Entry } from '#contracts/wire'
import { caughtUp } from '#web/shared/room/after/caught-up.ts'
import { linesOf, type RoomLine } from '#web/shared/room/lines.ts'
import type { RoomTidings } from '#web/shared/room/tidings.ts'
import { useRoom } from '#web/shared/wire/room-news-hook.ts'
import { deskAfter, deskAfterDeskState, deskAfterRoomState } from './desk-after.ts'

/** Lines the desk keeps on the screen; older ones are in the room's moderation log. */
const keptEntries = 400
/** Everything else that the room told, for those who follow one noun in it, and for an answer that is under way. */
const keptTidings = 400

export interface DeskView {
  readonly desk: Desk
  readonly lines: readonly RoomLine[]
  readonly cameInAll: number
  readonly leftOut: number
  readonly isConnected: boolean
  readonly tidings: RoomTidings
  /** The latest values of the viewers' room. */
  readonly state: RoomState
  /** Takes a shelf that a command answered, unless the room has told a newer one meanwhile. */
  readonly setShelf: (shelf: Shelf) => void
}

/** The same as a plain record, as the follower of rooms wants it. */
type RoomValues = { [Key in keyof RoomState]: RoomState[Key] }

export interface OpenedDesk {
  readonly opened: Desk
  /** When it was answered; a newer answer replaces everything. */
  readonly openedAt: number
  /** A newer answer is under way. */
  readonly isAsking: boolean
  /** News was missed: a newer answer is needed. */
  readonly onStale: () => void
}

/** The desk kept right by the news of two rooms: the viewers' and the crew's. */
export function useDesk({ opened, openedAt, isAsking, onStale }: OpenedDesk): DeskView {
  const [desk, setDesk] = useState(opened)
  const [entries, setEntries] = useState<readonly ShowEntry[]>([])
  const [cameInAll, setCameInAll] = useState(0)
  const [leftOut, setLeftOut] = useState(0)
  const [tidings, setTidings] = useState<RoomTidings>({ entries: [], missed: 0 })
  const told = useRef<readonly ShowEntry[]>([])
  const meanwhile = useRef<DeskState>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is told by its time
  useEffect(() => {
    // It may have been read before what was told while it was under way.
    setDesk(deskAfterDeskState(caughtUp(opened, told.current, deskAfter), meanwhile.current))
  }, [openedAt])
  useEffect(() => {
    if (isAsking) meanwhile.current = {}
  }, [isAsking])

  const take = (news: readonly Entry[]) => {
    // Rooms of shows say what the contract's closed union holds; the server's tests keep it to that.
    const entries = news as readonly ShowEntry[]
    setDesk((was) => caughtUp(was, entries, deskAfter))
    setEntries((was) => [...was, ...entries.filter(isOfChat)].slice(-keptEntries))
    const tiding = entries.filter((entry) => entry.lane === 'must')
    told.current = [...told.current, ...tiding].slice(-keptTidings)
    if (tiding.length > 0) setTidings((was) => ({ ...was, entries: [...was.entries, ...tiding].slice(-keptTidings) }))
    setCameInAll((was) => was + entries.filter((entry) => entry.type === 'chat-line').length)
  }
  const room = useRoom<RoomValues>(opened.roomId, {
    since: opened.position,
    onFresh: (snapshot, hasGap) => {
      setEntries([])
      take(snapshot.entries)
      setLeftOut(0)
      if (!hasGap) return
      told.current = []
      setTidings(({ missed }) => ({ entries: [], missed: missed + 1 }))
      onStale()
    },
    onEntries: take,
    onLeftOut: (lines) => setLeftOut((was) => was + lines),
    onState: (state) => setDesk((was) => deskAfterRoomState(was, state as RoomState)),
  })
  const crew = useRoom(opened.deskRoomId, {
    onState: (state, changed) => {
      meanwhile.current = { ...meanwhile.current, ...(changed as DeskState) }
      setDesk((was) => deskAfterDeskState(was, state as DeskState))
    },
  })
  return {
    desk,
    lines: useMemo(() => linesOf(entries, []), [entries]),
    cameInAll,
    leftOut,
    tidings,
    state: room.state,
    isConnected: room.status.kind !== 'waiting' && crew.status.kind !== 'waiting',
    setShelf: (shelf) => setDesk((was) => (shelf.version < was.shelf.version ? was : { ...was, shelf })),
  }
}

function isOfChat(entry: ShowEntry): boolean {
  return entry.type === 'chat-line' || entry.type === 'line-retracted' || entry.withdraws !== undefined
}
