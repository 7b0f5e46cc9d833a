import type { ShowPage } from '#contracts/live'
import { EndedRoom } from './after/EndedRoom.tsx'
import { RoomClosed } from './after/RoomClosed.tsx'
import { CancelledRoom } from './before/CancelledRoom.tsx'
import { UpcomingRoom } from './before/UpcomingRoom.tsx'
import { LiveRoom } from './live/LiveRoom.tsx'
import { useRoomNow } from './use-room-now.ts'

/** Follows the log of a show and shows the face that belongs to its state; it changes under the eyes of who waits here. */
export function Room({ show }: { readonly show: ShowPage }) {
  const room = useRoomNow(show)
  const { closed } = room
  if (closed && closed.name !== 'ended') return <RoomClosed code={closed.reason || closed.name} onAgain={room.again} />
  if (show.state === 'planned') return <UpcomingRoom show={show} />
  if (show.state === 'cancelled') return <CancelledRoom show={show} />
  if (show.state === 'live') return <LiveRoom show={show} room={room} />
  return <EndedRoom show={show} />
}
