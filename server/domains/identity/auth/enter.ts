import type { Entered } from '#contracts/identity'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { settleEntrance } from '../person/settle.ts'
import { refuse } from '../refusals.ts'
import { cookieOf, deviceCookie, guestCookie, sessionCookie, signText, writeCookie } from '../session/cookie.ts'
import { deviceOf, readGuestKey } from '../session/recognise.ts'
import { reading } from '../tables.ts'
import type { AuthAnswer } from './answer.ts'
import { type Ask, askAuth, type Door } from './forward.ts'
import { gateOf } from './gate.ts'

const yearSeconds = 31_536_000

/** Tries a way in, and settles which person came in by it. */
export async function enterBy(door: Door, ask: Ask): Promise<Entered> {
  return settle(door, await askAuth(door, ask))
}

/** After a sign-in that better-auth granted: joins the guest of this browser to the account. */
export async function settle(door: Door, answer: AuthAnswer): Promise<Entered> {
  if (answer.wantsFactor) return { next: 'second-factor' }
  if (!answer.sessionToken) return { next: 'verify-email' }
  const { house, request } = door
  const loginId = await loginOf(house, answer.sessionToken)
  const guestValue = cookieOf(request.headers.cookie, guestCookie)
  const guest = guestValue === undefined ? undefined : readGuestKey(guestValue)
  const deviceId = ensureDevice(door)
  await house.perform(system, (work) => settleEntrance(work, { loginId, guest, deviceId }))
  if (guestValue !== undefined) setCookie(door, guestCookie, '', 0)
  return { next: 'in' }
}

/** The browser's device, with the cookie that it is known by. */
export interface DeviceAtDoor {
  readonly id: string
  readonly cookie: string
  /** Nobody can have seen it before. */
  readonly isNew: boolean
}

/** The browser's device; a browser that has none, or a forged one, is given one. */
export function deviceAt(door: Door): DeviceAtDoor {
  const { recognition } = gateOf(door.house)
  const { cookie: cookies } = door.request.headers
  const known = deviceOf(recognition, cookies)
  if (known) return { id: known, cookie: cookieOf(cookies, deviceCookie) ?? '', isNew: false }
  const id = newId()
  const cookie = signText(id, recognition.deviceSecret)
  setCookie(door, deviceCookie, cookie, yearSeconds)
  return { id, cookie, isNew: true }
}

export const ensureDevice = (door: Door): string => deviceAt(door).id

export function setCookie({ request, reply }: Door, name: string, value: string, maxAge: number): void {
  reply.header('set-cookie', writeCookie(name, value, { maxAge, secure: request.protocol === 'https' }))
}

async function loginOf({ db }: House, token: string): Promise<string> {
  const session = await reading(db)
    .selectFrom('identity.session')
    .select('user_id')
    .where('token', '=', token)
    .executeTakeFirst()
  if (!session) throw refuse.signInFailed()
  return session.user_id
}

/** Makes the browser forget who it was; the device stays known. */
export function clearOwnCookies(door: Door): void {
  for (const name of [sessionCookie, guestCookie]) setCookie(door, name, '', 0)
}
