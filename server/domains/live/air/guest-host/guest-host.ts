import type { GuestHostState } from '#contracts/live'
import { refuse } from '../../refusals.ts'

/** The life of an invitation. What is not listed cannot happen. */
const transitions: Readonly<Record<GuestHostState, readonly GuestHostState[]>> = {
  invited: ['waiting', 'gone'],
  waiting: ['invited', 'on', 'gone'],
  on: ['invited', 'waiting', 'gone'],
  gone: [],
}

/** Refuses a step that an invitation does not have. */
export function checkGuestStep(from: GuestHostState, to: GuestHostState): void {
  if (transitions[from].includes(to)) return
  if (from === 'gone') throw refuse.invitationOver()
  throw refuse.guestNotThere()
}

/** A page that has not said for so long that it is there has left its seat to others. */
export const seatFreeAfterMs = 30_000
/** Out of the show, when nobody has been in the seat for so long. */
export const lostAfterMs = 90_000

interface Seated {
  readonly state: GuestHostState
  readonly expiresAt: Date
  readonly seenAt: Date | null
}

/** Refuses a browser that comes with the link: the invitation is over, or another browser sits there. `isOwn`: it is this one. */
export function checkMayTakeSeat({ state, expiresAt, seenAt }: Seated, isOwn: boolean, now: Date): void {
  if (state === 'gone') throw refuse.invitationOver()
  if (isOwn) return
  if (now >= expiresAt) throw refuse.invitationExpired()
  if (seenAt && now.getTime() - seenAt.getTime() < seatFreeAfterMs) throw refuse.seatTaken()
}

/** The first free one of the places in a show; refuses when none is. */
export function freePlace(taken: readonly (number | null)[], most: number): number {
  for (let place = 1; place <= most; place++) if (!taken.includes(place)) return place
  throw refuse.guestsFull({ most })
}

const sdpLine = /^[a-z]=[ -~]*$/

/**
 * Refuses what is no session description (RFC 8866): it begins with its version, has lines of one letter and printable
 * text, and at most the four media that two such pages exchange.
 */
export function checkSdp(sdp: string): void {
  const lines = sdp.split(/\r?\n/).filter((line) => line !== '')
  const media = lines.filter((line) => line.startsWith('m=')).length
  const isOne = lines[0] === 'v=0' && lines.every((line) => sdpLine.test(line)) && media >= 1 && media <= 4
  if (!isOne) throw refuse.badSignal({ field: 'sdp' })
}
