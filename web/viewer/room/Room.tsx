import { lazy, Suspense } from 'react'
import type { ShowPage } from '#contracts/live'
import { RoomClosed } from './after/RoomClosed.tsx'
import { LiveRoom } from './live/LiveRoom.tsx'
import { RoomBones } from './live/RoomBones.tsx'
import { useRoomNow } from './use-room-now.ts'

// Who comes while a show is live waits for none of these.
const EndedRoom = lazy(async () => ({ default: (await import('./after/EndedRoom.tsx')).EndedRoom }))
const CancelledRoom = lazy(async () => ({ default: (await import('./before/CancelledRoom.tsx')).CancelledRoom }))
const UpcomingRoom = lazy(async () => ({ default: (await import('./before/UpcomingRoom.tsx')).UpcomingRoom }))

/** Follows the log of a show and shows the face that belongs to its state; it changes under the eyes of who waits here. */
export function Room({ show }: { readonly show: ShowPage }) {
  const room = useRoomNow(show)
  const { closed } = room
  if (closed && closed.name !== 'ended') return <RoomClosed code={closed.reason || closed.name} onAgain={room.again} />
  if (show.state === 'live') return <LiveRoom show={show} room={room} />
  return <Suspense fallback={<RoomBones />}>{still(show)}</Suspense>
}

function still(show: ShowPage) {
  if (show.state === 'planned') return <UpcomingRoom show={show} />
  return show.state === 'cancelled' ? <CancelledRoom show={show} /> : <EndedRoom show={show} />
}
