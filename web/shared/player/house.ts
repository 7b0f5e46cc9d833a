import type { RouteKind } from './route/route.ts'

/** What the house says of a channel; `unreachable` when it says nothing. */
export type HouseState = 'idle' | 'live' | 'away' | 'ended' | 'unreachable'

const states: readonly string[] = ['idle', 'live', 'away', 'ended']

/** Asks whether there is something on air. A channel the house does not know yet counts as idle. */
export async function askState(base: string): Promise<HouseState> {
  try {
    const response = await fetch(`${base}/state`, { signal: AbortSignal.timeout(4000) })
    if (response.status === 404) return 'idle'
    const body: unknown = response.ok ? await response.json() : undefined
    return isStateBody(body) ? body.state : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

function isStateBody(body: unknown): body is { state: HouseState } {
  return typeof body === 'object' && body !== null && 'state' in body && states.includes(String(body.state))
}

const reportEveryMs = 10_000

/** Gathers stalls and tells the house of them, at most every ten seconds. What cannot be told is let go. */
export class StallReports {
  private readonly base: string
  private count = 0
  private timer: number | undefined

  constructor(base: string) {
    this.base = base
  }

  add(route: RouteKind): void {
    this.count = Math.min(100, this.count + 1)
    this.timer ??= window.setTimeout(() => this.send(route), reportEveryMs)
  }

  destroy(): void {
    clearTimeout(this.timer)
  }

  private send(route: RouteKind): void {
    const body = JSON.stringify({ count: this.count, route })
    this.count = 0
    this.timer = undefined
    const headers = { 'content-type': 'application/json' }
    fetch(`${this.base}/stalls`, { method: 'POST', headers, body, keepalive: true }).catch(() => undefined)
  }
}
