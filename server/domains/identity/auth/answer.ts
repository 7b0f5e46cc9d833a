import type { Refusal } from '#kernel/refusal'
import { sessionCookie } from '../session/cookie.ts'
import { refusalOfAnswer } from './problems.ts'

/** An answer of better-auth, taken apart. */
export interface AuthAnswer {
  readonly body: Readonly<Record<string, unknown>>
  /** Where it sends the browser, if it does. */
  readonly location: string | undefined
  readonly cookies: readonly string[]
  /** The token of the session that it began. */
  readonly sessionToken: string | undefined
  /** Its password or code was right, and now it wants the second factor. */
  readonly wantsFactor: boolean
  readonly refusal: Refusal | undefined
}

export async function readAnswer(response: Response): Promise<AuthAnswer> {
  const body = await readBody(response)
  const cookies = response.headers.getSetCookie()
  const code = typeof body.code === 'string' ? body.code : undefined
  const retryAfter = Number(response.headers.get('x-retry-after') ?? 0)
  return {
    body,
    cookies,
    location: response.headers.get('location') ?? undefined,
    sessionToken: begunSession(cookies),
    wantsFactor: body.twoFactorRedirect === true,
    refusal: response.status >= 400 ? refusalOfAnswer(response.status, code, retryAfter) : undefined,
  }
}

async function readBody(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text()
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}

/** The last cookie of a name wins, as it does in a browser; an empty one ends the session. */
function begunSession(cookies: readonly string[]): string | undefined {
  const last = cookies.findLast((cookie) => cookie.startsWith(`${sessionCookie}=`))
  const value = last?.slice(sessionCookie.length + 1).split(';')[0]
  if (!last || !value || /;\s*max-age=0(?:;|$)/i.test(last)) return undefined
  const signed = decodeURIComponent(value)
  return signed.slice(0, signed.lastIndexOf('.')) || undefined
}
