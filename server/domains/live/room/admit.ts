import type { IncomingMessage } from 'node:http'
import { findHardest, type Standing } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import type { Viewer } from '#platform/realtime/face'
import { type Actor, anonymous } from '#platform/work'
import { showOfOverlay } from '../overlay/token.ts'
import type { LiveHouse } from '../parts.ts'
import { refuse } from '../refusals.ts'
import { getShowRow, type ShowRow, standingIn } from '../show/load.ts'
import { isCrew } from '../show/show.ts'
import { type LiveReader, reading } from '../tables.ts'
import type { Arrivals } from './arrivals.ts'

const deskEnding = '.desk'
/** A show's row is read once in so long for all who come; what must be exact (bans) is read for each. */
const rememberedMs = 1_000

export type Admit = (request: IncomingMessage, roomId: string) => Promise<Viewer>

/**
 * Decides who may read a room: a public show's is open to everybody, without a session too; a rehearsal's to its crew and
 * those invited; the desk's to those who run or moderate the show. Banned and kicked people and devices are refused.
 */
export function createAdmit(house: LiveHouse, arrivals: Arrivals): Admit {
  const reader = reading(house.db)
  const showOf = rememberShows(reader)
  return async (request, roomId) => {
    const isDesk = roomId.endsWith(deskEnding)
    const show = await showOf(isDesk ? roomId.slice(0, -deskEnding.length) : roomId)
    if (!isDesk && (await isOverlay(house, request, show.id))) return { personId: `overlay-${show.id}` }
    const actor = (await house.whoIs(request)) ?? anonymous
    if (isDesk) return admitToDesk(reader, show, actor)
    await checkMayEnter(house, show, actor)
    return welcome(show, actor, arrivals)
  }
}

function rememberShows(reader: LiveReader): (showId: string) => Promise<ShowRow> {
  const remembered = new Map<string, { row: Promise<ShowRow>; until: number }>()
  return (showId) => {
    const now = performance.now()
    const known = remembered.get(showId)
    if (known && known.until > now) return known.row
    const row = getShowRow(reader, showId)
    row.catch(() => remembered.delete(showId))
    if (remembered.size > 1_000) remembered.clear()
    remembered.set(showId, { row, until: now + rememberedMs })
    return row
  }
}

async function isOverlay(house: LiveHouse, request: IncomingMessage, showId: string): Promise<boolean> {
  const token = new URL(request.url ?? '', 'http://house').searchParams.get('overlay')
  if (!token) return false
  if ((await showOfOverlay(house, token)) !== showId) throw refuse.unknownOverlay()
  return true
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
  const place = { scope: 'show', subjectId: show.id }
  refuseHeld(await findHardest(house.db, place, actor, house.clock.now()))
}

function refuseHeld(standing: Standing | undefined): void {
  const details = standing?.until ? { until: standing.until.toISOString() } : {}
  if (standing?.measure === 'ban') throw refuse.banned(details)
  if (standing?.measure === 'kick') throw refuse.kicked(details)
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
