import { probeBodyBytes, probePauseMs, probePieces, type SeenRequest } from '#contracts/platform/self-check'
import { openLine } from './room-news-lines.ts'

/** What the way between a page and its house does to each kind of traffic. */
export interface Findings {
  readonly page: { readonly scheme: string; readonly host: string }
  /** Undefined when not even a plain question was answered. */
  readonly seen: SeenRequest | undefined
  /** The house's clock less the page's, in ms. */
  readonly clockSkewMs: number
  readonly socket: boolean
  /** When each piece of a stream arrived, in ms after the first; empty when nothing came. */
  readonly news: readonly number[]
  readonly picture: readonly number[]
  /** Status of a large POST; 0 when it was not answered. */
  readonly bodyStatus: number
}

/** What is broken, in the order in which to mend it; the page words each. */
export type Fault =
  | 'house-unreachable'
  | 'websocket-blocked'
  | 'news-blocked'
  | 'news-buffered'
  | 'picture-blocked'
  | 'picture-buffered'
  | 'wrong-scheme'
  | 'wrong-host'
  | 'proxy-not-believed'
  | 'body-too-small'
  | 'clock-skew'

const tolerableSkewMs = 2_000
const socketMs = 5_000

/** Names what stands in the way. Nothing wrong is an empty list. */
export function diagnose(findings: Findings): Fault[] {
  const { page, seen } = findings
  if (!seen) return ['house-unreachable']
  const faults: Fault[] = []
  const note = (isBroken: boolean, fault: Fault) => isBroken && faults.push(fault)
  note(!findings.socket, 'websocket-blocked')
  note(findings.news.length < probePieces && !isBuffered(findings.news), 'news-blocked')
  note(isBuffered(findings.news), 'news-buffered')
  note(findings.picture.length < probePieces && !isBuffered(findings.picture), 'picture-blocked')
  note(isBuffered(findings.picture), 'picture-buffered')
  note(seen.scheme !== page.scheme, 'wrong-scheme')
  note(seen.host !== page.host, 'wrong-host')
  note(seen.isProxyUnbelieved, 'proxy-not-believed')
  note(findings.bodyStatus !== 200, 'body-too-small')
  note(Math.abs(findings.clockSkewMs) > tolerableSkewMs, 'clock-skew')
  return faults
}

/** Pieces that were sent one after the other and came in one go were held back on the way. */
function isBuffered(arrivals: readonly number[]): boolean {
  const last = arrivals.at(-1)
  return last !== undefined && last < (probePauseMs * (probePieces - 1)) / 2
}

/** Tries every kind of traffic between here and the house at `base`; takes some seconds, throws nothing. */
export async function lookAround(base: string): Promise<Findings> {
  const { protocol, host } = new URL(base)
  const askedAt = Date.now()
  const seen = await ask(base)
  const answeredAt = Date.now()
  const [socket, news, picture, bodyStatus] = await Promise.all([
    trySocket(base),
    timePieces(new URL('/api/self-check/news', base)),
    timePieces(new URL('/api/self-check/picture', base)),
    postBody(new URL('/api/self-check/body', base)),
  ])
  const clockSkewMs = seen ? seen.now - (askedAt + answeredAt) / 2 : 0
  return { page: { scheme: protocol.slice(0, -1), host }, seen, clockSkewMs, socket, news, picture, bodyStatus }
}

async function ask(base: string): Promise<SeenRequest | undefined> {
  try {
    const answer = await fetch(new URL('/api/self-check', base), { cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as SeenRequest) : undefined
  } catch {
    return undefined
  }
}

/** A room that does not exist: the house says so with its own close code, which shows that the way is open. */
function trySocket(base: string): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(false), socketMs)
    const line = openLine(
      'socket',
      { base, roomId: 'self-check', since: undefined, begins: false },
      { frame: () => settle(true), ended: (code) => settle(code >= 4000) },
    )
    function settle(isOpen: boolean): void {
      clearTimeout(timer)
      line.close()
      resolve(isOpen)
    }
  })
}

async function timePieces(url: URL): Promise<number[]> {
  const arrivals: number[] = []
  try {
    const answer = await fetch(url, { cache: 'no-store' })
    if (!answer.ok || !answer.body) return []
    const reader = answer.body.getReader()
    let firstAt: number | undefined
    while (!(await reader.read()).done) {
      firstAt ??= performance.now()
      arrivals.push(performance.now() - firstAt)
    }
  } catch {
    // What came before the line broke is what there is to tell.
  }
  return arrivals
}

async function postBody(url: URL): Promise<number> {
  try {
    const headers = { 'content-type': 'application/octet-stream' }
    return (await fetch(url, { method: 'POST', headers, body: new Uint8Array(probeBodyBytes) })).status
  } catch {
    return 0
  }
}
