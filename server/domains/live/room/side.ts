import type { RoomSide } from '#platform/domain'
import { system } from '#platform/work'
import { findGuestHosts } from '../air/guest-host/load.ts'
import { openSeatRoom } from '../air/guest-host/news.ts'
import type { LiveHouse } from '../house/parts.ts'
import { runtimeOf } from '../house/runtime.ts'
import { reading } from '../tables.ts'
import { findDemand } from '../talk/explain-request/queries.ts'
import { findHands } from '../talk/hand/queries.ts'
import { keepLikes, keepPeople } from './keep.ts'

/** What the realtime side asks of shows: who may come in, how a room is when it opens, and where its counts are kept. */
export function roomSideOf(house: LiveHouse): RoomSide {
  return {
    admit: (request, roomId) => runtimeOf(house).admit(request, roomId),
    async open(roomId) {
      const [showId = '', of, guestHostId] = roomId.split('.')
      if (of === 'seat' && guestHostId !== undefined) return openSeatRoom(house, showId, guestHostId)
      const tables = reading(house.db)
      // What is told to a desk when it happens; everything else is told to it once a second.
      if (of === 'desk')
        return { state: { guestHosts: await findGuestHosts(tables, showId), hands: await findHands(tables, showId) } }
      const room = await tables
        .selectFrom('live.room')
        .select(['people_peak', 'likes'])
        .where('show_id', '=', roomId)
        .executeTakeFirst()
      if (!room) return {}
      return { peak: room.people_peak, likes: room.likes, state: { demand: await findDemand(tables, roomId) } }
    },
    keepLikes: (taps) => house.perform(system, (work) => keepLikes(work, taps)),
    peopleChanged(roomId, { now }) {
      house
        .perform(system, (work) => keepPeople(work, roomId, now))
        .catch((error) => house.log.warn({ err: error, roomId }, 'the number of people could not be kept'))
    },
  }
}
