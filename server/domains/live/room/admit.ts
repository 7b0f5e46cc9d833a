import type { IncomingMessage } from 'node:http'
import { guestPersonIdOf } from '#contracts/live'
import { newId } from '#kernel/id'
import type { Viewer } from '#platform/realtime/face'
import { type Actor, anonymous } from '#platform/work'
import { getSeatRow } from '../air/guest-host/load.ts'
import { seatOfCookies } from '../air/guest-host/secret.ts'
import type { LiveHouse } from '../house/parts.ts'
import { refuse } from '../refusals.ts'
import { getShowFor, type ShowRow, standingIn } from '../show/load.ts'
import { isCrew } from '../show/show.ts'
import { showOfOverlay } from '../stage/overlay/token.ts'
import { type LiveReader, reading } from '../tables.ts'
import type { Arrivals } from './arrivals.ts'
import { checkNotBarred } from './bar.ts'

const deskEnding = '.desk'
const seatRoom = /^([^.]+)\.seat\.([^.]+)$/

export type Admit = (request: IncomingMessage, roomId: string) => Promise<Viewer>

/**
 * Decides who may read a room: a public show's is open to everybody, without a session too; a rehearsal's to its crew and
 * those invited; the desk's to those who run or moderate the show. Banned and kicked people and devices are refused: that
 * is read for each who comes, while the show itself may be a second old.
 */
export function createAdmit(house: LiveHouse, showOf: (showId: string) => Promise<ShowRow>, arrivals: Arrivals): Admit {
  return async (request, roomId) => {
    const [, ofShow, guestHostId] = seatRoom.exec(roomId) ?? []
    if (ofShow !== undefined && guestHostId !== undefined) return admitToSeat(house, request, ofShow, guestHostId)
    const isDesk = roomId.endsWith(deskEnding)
    const show = await showOf(isDesk ? roomId.slice(0, -deskEnding.length) : roomId)
    if (!isDesk && (await isOverlay(house, request, show.id))) return { personId: '' }
    const actor = (await house.whoIs(request)) ?? anonymous
    if (isDesk) return admitToDesk(reading(house.db), show, actor)
    await checkMayEnter(house, show, actor)
    return welcome(show, actor, arrivals)
  }
}

async function isOverlay(house: LiveHouse, request: IncomingMessage, showId: string): Promise<boolean> {
  const token = new URL(request.url ?? '', 'http://house').searchParams.get('overlay')
  if (!token) return false
  if ((await showOfOverlay(house, token)) !== showId) throw refuse.unknownOverlay()
  return true
}

/** The room of a seat is for whoever holds it and for those who run the show. */
async function admitToSeat(house: LiveHouse, request: IncomingMessage, showId: string, guestHostId: string) {
  const held = seatOfCookies(request.headers.cookie)
  if (held?.guestHostId === guestHostId) {
    const row = await getSeatRow(reading(house.db), held)
    if (row.show_id === showId) return { personId: guestPersonIdOf(row.id) }
  }
  const actor = (await house.whoIs(request)) ?? anonymous
  if (actor.kind === 'anonymous') throw refuse.signInFirst()
  await getShowFor(reading(house.db), showId, actor, 'run')
  return viewerOf(actor)
}

async function admitToDesk(reader: LiveReader, show: ShowRow, actor: Actor): Promise<Viewer> {
  if (actor.kind === 'anonymous') throw refuse.signInFirst()
  const { rights } = await standingIn(reader, show, actor)
  if (rights.length === 0) throw refuse.notYours()
  return viewerOf(actor)
}

/** Refuses those who may not be in the room, for sockets, pages and video alike. */
export async function checkMayEnter(house: LiveHouse, show: ShowRow, actor: Actor): Promise<void> {
  if (show.state === 'cancelled') throw refuse.roomClosed()
  if (show.rehearsal && !isCrew(await standingIn(reading(house.db), show, actor))) throw refuse.rehearsalOnly()
  if (actor.kind === 'anonymous') return
  await checkNotBarred(house.db, show.id, actor, house.clock.now())
}

function welcome(show: ShowRow, actor: Actor, arrivals: Arrivals): Viewer {
  if (actor.kind === 'anonymous') return { personId: `anonymous-${newId()}` }
  const { id: personId, name, kind, deviceId } = actor
  arrivals.note({ showId: show.id, personId, name, kind, deviceId })
  return viewerOf(actor)
}

function viewerOf({ id, kind, name, deviceId }: Actor): Viewer {
  return { personId: id, ...(kind === 'member' && { name }), ...(deviceId && { deviceId }) }
}
