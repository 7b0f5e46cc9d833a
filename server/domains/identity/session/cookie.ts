import { createHmac, timingSafeEqual } from 'node:crypto'

/** The prefix that better-auth is given too; its own cookies are `nightmarket.session_token` and so on. */
export const cookiePrefix = 'nightmarket'
export const sessionCookie = `${cookiePrefix}.session_token`
export const guestCookie = `${cookiePrefix}.guest`
export const deviceCookie = `${cookiePrefix}.device`

/** The value of one cookie, decoded; undefined when absent, given twice with a difference, or not decodable. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  if (!header?.includes(`${name}=`)) return undefined
  const found = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  if (found.length === 0 || found.some((value) => value !== found[0])) return undefined
  try {
    return decodeURIComponent(found[0] ?? '')
  } catch {
    return undefined
  }
}

/** The text that was signed, if the signature is ours: `text.base64(HMAC-SHA-256)`, the form better-auth gives its cookies. */
export function signedText(value: string | undefined, secret: string): string | undefined {
  const dot = value?.lastIndexOf('.') ?? -1
  if (value === undefined || dot < 1) return undefined
  const text = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const ours = createHmac('sha256', secret).update(text).digest()
  return given.length === ours.length && timingSafeEqual(given, ours) ? text : undefined
}

/** The counterpart of `signedText`, for the device cookie and for tests that need a session without signing in. */
export function signText(text: string, secret: string): string {
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64')}`
}

/** What a browser that has these cookies sends. */
export function cookieHeader(cookies: Readonly<Record<string, string>>): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('; ')
}

export interface CookieLife {
  /** Seconds; 0 clears the cookie, absent lets it end with the browser. */
  readonly maxAge?: number
  readonly secure: boolean
}

export function writeCookie(name: string, value: string, { maxAge, secure }: CookieLife): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`
  return `${name}=${encodeURIComponent(value)}${age}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
