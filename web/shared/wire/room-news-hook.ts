import { useEffect, useRef, useState } from 'react'

import type { State } from '#contracts/wire'
import { type OpenRoom, openRoom, type RoomListener, type RoomOptions, type RoomStatus } from './room-news.ts'

export interface RoomView<S> {
  readonly status: RoomStatus
  /** Latest values; empty until the first frame. */
  readonly state: S
  /** Connects at once, also after the house sent one away. */
  retry(): void
}

const connecting: RoomStatus = { kind: 'connecting', over: undefined, why: undefined }

/**
 * Follows a room while the component is there; `undefined` follows none. Listeners may be new functions at each render.
 * `since` and `pass` count only when the room is opened.
 */
export function useRoom<S extends State = State>(
  roomId: string | undefined,
  listener: RoomListener & Pick<RoomOptions, 'since' | 'pass'>,
): RoomView<Partial<S>> {
  const latest = useRef(listener)
  const room = useRef<OpenRoom>(undefined)
  const [status, setStatus] = useState(connecting)
  const [state, setState] = useState<Partial<S>>({})
  latest.current = listener
  useEffect(() => {
    if (roomId === undefined) return
    const { since, pass } = latest.current
    const opened = openRoom({
      roomId,
      ...(since && { since }),
      ...(pass && { pass }),
      onFresh: (...fresh) => latest.current.onFresh?.(...fresh),
      onEntries: (entries) => latest.current.onEntries?.(entries),
      onLeftOut: (lines) => latest.current.onLeftOut?.(lines),
      onJoined: (joined) => latest.current.onJoined?.(joined),
      onState: (values, changed) => {
        // The values come from our own house, whose contract says what they are.
        setState(values as Partial<S>)
        latest.current.onState?.(values, changed)
      },
      onStatus: (changed) => {
        setStatus(changed)
        latest.current.onStatus?.(changed)
      },
    })
    room.current = opened
    return () => {
      opened.close()
      room.current = undefined
      setState({})
      setStatus(connecting)
    }
  }, [roomId])
  return { status, state, retry: () => room.current?.retry() }
}
