import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

import { isId } from '#kernel/id'

/** The name of the cookie by which a browser holds its seat. */
export const seatCookie = 'nightmarket.seat'
const lifeSeconds = 12 * 3_600

/** A secret that names the guest host it belongs to: `<id>.<32 random bytes>`; and its hash, which is all that is kept. */
export function newSecret(guestHostId: string): { readonly secret: string; readonly hash: Buffer } {
  const own = randomBytes(32).toString('base64url')
  return { secret: `${guestHostId}.${own}`, hash: hashOf(own) }
}

export interface ReadSecret {
  readonly guestHostId: string
  readonly hash: Buffer
}

/** Takes a secret apart; undefined for what cannot be one. */
export function readSecret(text: string | undefined): ReadSecret | undefined {
  const [guestHostId = '', own = '', more] = (text ?? '').split('.')
  if (!isId(guestHostId) || own.length !== 43 || more !== undefined) return undefined
  return { guestHostId, hash: hashOf(own) }
}

/** Compares in a time that says nothing of where two hashes differ. */
export function isSameHash(given: Buffer, kept: Buffer | null): boolean {
  return kept !== null && given.length === kept.length && timingSafeEqual(given, kept)
}

/** The seat that a browser says it holds, from its cookies. */
export function seatOfCookies(header: string | undefined): ReadSecret | undefined {
  const pair = header?.split(';').find((one) => one.trim().startsWith(`${seatCookie}=`))
  return readSecret(pair?.trim().slice(seatCookie.length + 1))
}

/** Only our own pages send it back, and no script reads it. */
export function writeSeatCookie(secret: string, secure: boolean): string {
  const age = secret === '' ? 0 : lifeSeconds
  return `${seatCookie}=${secret}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}

function hashOf(own: string): Buffer {
  return createHash('sha256').update(own).digest()
}
