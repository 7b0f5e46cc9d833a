import { deskRoomOf, type GuestHost, guestPersonIdOf, type SeatState, seatRoomOf } from '#contracts/live'
import type { RoomOpening } from '#platform/realtime/face'
import { system } from '#platform/work'
import type { LiveHouse } from '../../house/parts.ts'
import { getShowRow } from '../../show/load.ts'
import { findSlideNow } from '../../stage/slide/queries.ts'
import { reading } from '../../tables.ts'
import { findHands } from '../../talk/hand/queries.ts'
import { lostAfterMs } from './guest-host.ts'
import { findGuestHosts, lockGuest, shownGuest } from './load.ts'
import { freeSeat } from './seat.ts'

/** Tells the seat and the desk how a guest host stands, after the commit; who has gone is shown out. */
export async function tellGuest(house: Pick<LiveHouse, 'rooms' | 'db'>, guest: GuestHost): Promise<void> {
  const seat = seatRoomOf(guest.showId, guest.id)
  tellSeat(house, seat, { guest })
  if (guest.state === 'invited' || guest.state === 'gone') forgetSignals(house, seat)
  if (guest.state === 'gone') house.rooms.cut(seat, { personId: guestPersonIdOf(guest.id) }, 'ended')
  const desk = deskRoomOf(guest.showId)
  house.rooms.state(desk, 'guestHosts', await findGuestHosts(reading(house.db), guest.showId))
  if (guest.personId !== undefined) house.rooms.state(desk, 'hands', await findHands(reading(house.db), guest.showId))
}

/** Shows somebody out whose invitation was withdrawn, wherever that was done, and tells the desk who is still there. */
export async function tellWithdrawn(
  house: Pick<LiveHouse, 'rooms' | 'db'>,
  { showId, guestHostId }: { readonly showId: string; readonly guestHostId: string },
): Promise<void> {
  const seat = seatRoomOf(showId, guestHostId)
  forgetSignals(house, seat)
  house.rooms.cut(seat, { personId: guestPersonIdOf(guestHostId) }, 'ended')
  house.rooms.state(deskRoomOf(showId), 'guestHosts', await findGuestHosts(reading(house.db), showId))
}

/** Passes on what one side says to the other; it is kept in the room's memory alone. */
export function tellSeat({ rooms }: Pick<LiveHouse, 'rooms'>, seatRoom: string, state: SeatState): void {
  for (const [key, value] of Object.entries(state)) rooms.state(seatRoom, key, value)
}

function forgetSignals({ rooms }: Pick<LiveHouse, 'rooms'>, seatRoom: string): void {
  rooms.state(seatRoom, 'offer', null)
  rooms.state(seatRoom, 'answer', null)
}

/** How the room of a seat is when a node opens it. */
export async function openSeatRoom(house: LiveHouse, showId: string, guestHostId: string): Promise<RoomOpening> {
  const tables = reading(house.db)
  const row = await tables.selectFrom('live.guest_host').selectAll().where('id', '=', guestHostId).executeTakeFirst()
  const { state } = await getShowRow(tables, showId)
  const now = await findSlideNow(tables, showId)
  const slide = now && { url: now.slide.url }
  return { state: { show: { state }, ...(row && { guest: shownGuest(row) }), ...(slide && { slide }) } }
}

/** Tells the seats of a show how it stands, and shows those out who have to go; pages of those who never came hear it when they next say that they stay. */
export async function tellSeatsOfShow(house: Pick<LiveHouse, 'rooms' | 'db'>, showId: string): Promise<void> {
  const tables = reading(house.db)
  const { state } = await getShowRow(tables, showId)
  const seats = await tables
    .selectFrom('live.guest_host')
    .select(['id', 'state'])
    .where('show_id', '=', showId)
    .execute()
  for (const seat of seats) {
    tellSeat(house, seatRoomOf(showId, seat.id), { show: { state } })
    if (seat.state === 'gone')
      house.rooms.cut(seatRoomOf(showId, seat.id), { personId: guestPersonIdOf(seat.id) }, 'ended')
  }
  house.rooms.state(deskRoomOf(showId), 'guestHosts', await findGuestHosts(tables, showId))
  house.rooms.state(deskRoomOf(showId), 'hands', await findHands(tables, showId))
}

/** Shows those who sit there the slide that the room is shown. */
export async function tellSeatsOfSlide(house: Pick<LiveHouse, 'rooms' | 'db'>, showId: string): Promise<void> {
  const tables = reading(house.db)
  const guests = await findGuestHosts(tables, showId)
  if (guests.length === 0) return
  const now = await findSlideNow(tables, showId)
  for (const { roomId } of guests) house.rooms.state(roomId, 'slide', now ? { url: now.slide.url } : null)
}

/** Takes those out of shows whose pages have been silent for long. */
export async function freeLostSeats(house: LiveHouse): Promise<void> {
  const before = new Date(house.clock.now().getTime() - lostAfterMs)
  const lost = await reading(house.db)
    .selectFrom('live.guest_host')
    .select('id')
    .where('state', 'in', ['waiting', 'on'])
    .where('seen_at', '<', before)
    .execute()
  for (const { id } of lost) {
    const row = await house.perform(system, async (work) => {
      const found = await lockGuest(work, id)
      return found.seen_at && found.seen_at < before ? freeSeat(work, found) : undefined
    })
    if (row) await tellGuest(house, shownGuest(row))
  }
}
