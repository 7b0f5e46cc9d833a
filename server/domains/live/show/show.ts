import { type PictureState, type RoomRight, type RoomRole, roomRights, type ShowState } from '#contracts/live'
import type { Permission } from '#contracts/permissions'
import { refuse } from '../refusals.ts'

/** The life of a show. What is not listed cannot happen. */
const transitions: Readonly<Record<ShowState, readonly ShowState[]>> = {
  planned: ['live', 'cancelled'],
  live: ['ended'],
  ended: ['replay'],
  replay: ['ended'],
  cancelled: [],
}

/** Refuses a step that the life of a show does not have, in words for where it stands. */
export function checkStep(from: ShowState, to: ShowState): void {
  if (transitions[from].includes(to)) return
  if (from === 'cancelled') throw refuse.cancelled()
  if (to === 'ended' && from === 'planned') throw refuse.notLive()
  if (to === 'cancelled') throw refuse.notPlanned()
  if (from === 'live') throw refuse.alreadyLive()
  throw refuse.ended()
}

/** A room may be opened this long before the planned start. */
export const earlyMs = 3_600_000

export function checkNotTooEarly(show: { startsAt: Date; rehearsal: boolean }, now: Date): void {
  if (!show.rehearsal && show.startsAt.getTime() - now.getTime() > earlyMs) throw refuse.tooEarly()
}

export interface Standing {
  readonly role: RoomRole
  readonly rights: readonly RoomRight[]
  readonly simulated: boolean
}

export interface Somebody {
  readonly id: string
  readonly kind: 'anonymous' | 'guest' | 'member' | 'system'
  readonly may: ReadonlySet<Permission>
}

/** A place in the crew as it is kept; undefined for ordinary viewers. */
export type CrewPlace =
  | {
      readonly role: 'cohost' | 'moderator' | 'invited'
      readonly rights: readonly RoomRight[]
      readonly simulated: boolean
    }
  | undefined

const moderating: readonly RoomRight[] = ['retract', 'mute', 'kick', 'ban', 'rules', 'answer']

/** What somebody is and may do in one show: by being the host, by a place in the crew, by a right of the house. */
export function standingOf(who: Somebody, hostId: string, place: CrewPlace): Standing {
  const simulated = place?.simulated ?? false
  if (who.id === hostId) return { role: 'host', rights: roomRights, simulated }
  if (place?.role === 'cohost') return { role: 'cohost', rights: roomRights, simulated }
  if (who.kind === 'system' || who.may.has('shows.manage')) return { role: 'moderator', rights: roomRights, simulated }
  const rights = [...new Set([...(who.may.has('room.moderate') ? moderating : []), ...(place?.rights ?? [])])]
  if (place?.role === 'moderator' || who.may.has('room.moderate')) return { role: 'moderator', rights, simulated }
  if (place) return { role: 'invited', rights, simulated }
  return { role: who.kind === 'member' ? 'viewer' : 'guest', rights, simulated }
}

/** Refuses somebody who lacks the right here. */
export function checkRight(standing: Standing, right: RoomRight): void {
  if (!standing.rights.includes(right)) throw refuse.notYours({ right })
}

/** Whether somebody belongs to the show in any place; a rehearsal lets in nobody else. */
export function isCrew({ role }: Standing): boolean {
  return role !== 'viewer' && role !== 'guest'
}

/** Refuses a publisher's frames for a show that is over or was called off. */
export function checkMayPublish(state: ShowState): void {
  if (state === 'cancelled') throw refuse.notWhileCancelled()
  if (state === 'ended' || state === 'replay') throw refuse.notAfterEnd()
}

/** What the room is told when the picture of a running show comes, goes and comes back. */
export function nextPicture(before: PictureState, happening: 'began' | 'lost'): PictureState {
  if (happening === 'began') return 'live'
  return before === 'none' ? 'none' : 'away'
}
