import { useEffect, useMemo, useRef, useState } from 'react'
import type { Desk, DeskState, RoomState, Shelf, ShowEntry } from '#contracts/live'
import type { Entry } from '#contracts/wire'
import { linesOf, type RoomLine } from '#web/shared/room/lines.ts'
import type { RoomTidings } from '#web/shared/room/tidings.ts'
import { useRoom } from '#web/shared/wire/room-news-hook.ts'
import { deskAfter, deskAfterDeskState, deskAfterRoomState } from './desk-after.ts'

/** Lines the desk keeps on the screen; older ones are in the room's moderation log. */
const keptEntries = 400
/** Everything else that the room told, for those who follow one noun in it. */
const keptTidings = 100

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

/**
 * The desk kept right by the news of two rooms: the viewers' and the crew's. `opened` is the answer it began with; a newer
 * answer (`openedAt`) replaces everything. `onStale` is called when news may have been missed.
 */
export function useDesk(opened: Desk, openedAt: number, onStale: () => void): DeskView {
  const [desk, setDesk] = useState(opened)
  const [entries, setEntries] = useState<readonly ShowEntry[]>([])
  const [cameInAll, setCameInAll] = useState(0)
  const [leftOut, setLeftOut] = useState(0)
  const [tidings, setTidings] = useState<RoomTidings>({ entries: [], snapshots: 0 })
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is told by its time
  useEffect(() => setDesk(opened), [openedAt])

  const take = (news: readonly Entry[]) => {
    // Rooms of shows say what the contract's closed union holds; the server's tests keep it to that.
    const told = news as readonly ShowEntry[]
    setDesk((was) => told.reduce(deskAfter, was))
    setEntries((was) => [...was, ...told.filter(isOfChat)].slice(-keptEntries))
    const tiding = told.filter((entry) => entry.lane === 'must')
    if (tiding.length > 0) setTidings((was) => ({ ...was, entries: [...was.entries, ...tiding].slice(-keptTidings) }))
    setCameInAll((was) => was + told.filter((entry) => entry.type === 'chat-line').length)
  }
  const room = useRoom<RoomValues>(opened.roomId, {
    onFresh: (snapshot) => {
      setTidings(({ snapshots }) => ({ entries: [], snapshots: snapshots + 1 }))
      setEntries([])
      take(snapshot.entries)
      setLeftOut(0)
      if (!isFirst.current) onStale()
      isFirst.current = false
    },
    onEntries: take,
    onLeftOut: (lines) => setLeftOut((was) => was + lines),
    onState: (state) => setDesk((was) => deskAfterRoomState(was, state as RoomState)),
  })
  const crew = useRoom(opened.deskRoomId, {
    onState: (state) => setDesk((was) => deskAfterDeskState(was, state as DeskState)),
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
