import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import { isStaff } from '#contracts/permissions'
import { isId } from '#kernel/id'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'
import type { Caller } from './caller.ts'
import { cookieOf, deviceCookie, guestCookie, sessionCookie, signedText } from './cookie.ts'
import type { Memory, Tagged } from './memory.ts'
import { rightsOf, type Standing, standingOfGuest, standingOfSession, standingOfToken } from './standing.ts'

export interface Recognition {
  readonly db: Database
  readonly memory: Memory<Recognised>
  /** What session cookies are signed with. */
  readonly sessionSecret: string
  readonly deviceSecret: string
  readonly staffNeedFactor: () => Promise<boolean>
  /** Told of everybody recognised, to note when they were last seen. */
  readonly onSeen: (caller: Caller, tokenId?: string) => void
}

/** A caller, and the ban that bars this person or device if there is one. */
export interface Recognised {
  readonly caller: Caller
  readonly ban?: { readonly reason: string; readonly until: string | null }
  readonly tokenId?: string
}

type Credentials = Pick<IncomingMessage['headers'], 'authorization' | 'cookie'>

/** Who sends these headers: by API token if there is one, else by session, else by guest key. Forged ones count as absent. */
export async function recognise(recognition: Recognition, headers: Credentials): Promise<Recognised | undefined> {
  const { authorization, cookie } = headers
  const found = authorization?.startsWith('Bearer nm_')
    ? await byToken(recognition, authorization.slice(10))
    : ((await bySession(recognition, cookie)) ?? (await byGuestKey(recognition, cookie)))
  if (found) recognition.onSeen(found.caller, found.tokenId)
  return found
}

/**
 * The house's `whoIs`. A barred person may look at what everybody may see and sign out; every other act is refused with
 * the reason and end of the ban.
 */
export async function whoIs(recognition: Recognition, request: IncomingMessage): Promise<Caller | undefined> {
  const found = await recognise(recognition, request.headers)
  if (!found?.ban) return found?.caller
  const looks = request.method === 'GET' || request.method === 'HEAD'
  if (looks || request.url === '/api/auth/sign-out') return undefined
  throw refuse.banned({ reason: found.ban.reason, ...(found.ban.until && { until: found.ban.until }) })
}

/** The id of the device, if the cookie was made by this house. */
export function deviceOf(
  recognition: Pick<Recognition, 'deviceSecret'>,
  cookie: string | undefined,
): string | undefined {
  return signedText(cookieOf(cookie, deviceCookie), recognition.deviceSecret)
}

async function bySession(recognition: Recognition, cookie: string | undefined): Promise<Recognised | undefined> {
  const value = cookieOf(cookie, sessionCookie)
  if (!value) return undefined
  const device = cookieOf(cookie, deviceCookie) ?? ''
  return recognition.memory.through(`s ${value} ${device}`, async () => {
    const token = signedText(value, recognition.sessionSecret)
    if (!token) return undefined
    const deviceId = deviceOf(recognition, cookie)
    const found = await standingOfSession(recognition.db, token, deviceId)
    if (!found) return undefined
    const caller: Caller = {
      ...(await callerOf(recognition, found, deviceId)),
      via: 'session',
      sessionId: found.session_id,
      loginId: found.login_id,
      signedInAt: found.signed_in_at,
    }
    const tags = [`session:${found.session_id}`, `login:${found.login_id}`]
    return remembered(caller, found, tags, found.expires_at)
  })
}

async function byGuestKey(recognition: Recognition, cookie: string | undefined): Promise<Recognised | undefined> {
  const value = cookieOf(cookie, guestCookie)
  const key = value === undefined ? undefined : readGuestKey(value)
  if (!key) return undefined
  const device = cookieOf(cookie, deviceCookie) ?? ''
  return recognition.memory.through(`g ${value} ${device}`, async () => {
    const deviceId = deviceOf(recognition, cookie)
    const found = await standingOfGuest(recognition.db, key.personId, key.hash, deviceId)
    if (!found) return undefined
    return remembered({ ...(await callerOf(recognition, found, deviceId)), via: 'guest' }, found, [])
  })
}

async function byToken(recognition: Recognition, text: string): Promise<Recognised | undefined> {
  const [id, secret] = [text.slice(0, 26), text.slice(27)]
  if (!isId(id) || secret.length !== 43) return undefined
  return recognition.memory.through(`t ${text}`, async () => {
    const found = await standingOfToken(recognition.db, id)
    if (!found || !timingSafeEqual(found.secret_hash, hashSecret(secret))) return undefined
    const whole = await callerOf(recognition, found, undefined)
    const may = new Set(found.scopes.filter((scope) => whole.may.has(scope)))
    const kept = remembered({ ...whole, via: 'token', may }, found, [`token:${id}`], found.expires_at ?? undefined)
    return { ...kept, value: { ...kept.value, tokenId: id } }
  })
}

async function callerOf(recognition: Recognition, found: Standing, deviceId: string | undefined) {
  return {
    id: found.person_id,
    kind: found.kind,
    name: found.name,
    ...rightsOf(found, await recognition.staffNeedFactor()),
    ...(deviceId && { deviceId }),
  }
}

/** Staff are not barred by a device: who bars a stranger on a shared computer must not shut out a colleague. */
function remembered(caller: Caller, found: Standing, tags: string[], until?: Date): Tagged<Recognised> {
  const ban = found.ban ?? (isStaff(found.roles) ? null : found.device_ban)
  const ends = [until, ban?.until && new Date(ban.until)].filter((end) => end instanceof Date)
  return {
    value: { caller, ...(ban && { ban }) },
    tags: [...tags, `person:${caller.id}`, ...(caller.deviceId ? [`device:${caller.deviceId}`] : [])],
    until: ends.toSorted((one, other) => one.getTime() - other.getTime())[0],
  }
}

/** Secrets are 256 random bits, so a plain hash is enough: there is nothing to guess. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Reads `<personId>.<key>`; whether it is right only the database knows. */
export function readGuestKey(value: string): { personId: string; hash: Buffer } | undefined {
  const [personId = '', key = ''] = value.split('.')
  return isId(personId) && key.length === 43 ? { personId, hash: hashSecret(key) } : undefined
}
