import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '#contracts/route'
import type { Doors } from '#platform/domain'

interface Input<R extends Route> {
  readonly params?: ParamsOf<R>
  readonly query?: QueryOf<R>
  readonly body?: BodyOf<R>
}

/** Somebody of the demo who uses the house as everybody does: over HTTP, with the cookie of a session. */
export class DemoPerson {
  readonly id: string
  readonly cookie: string
  private readonly doors: Doors

  constructor(doors: Doors, id: string, cookie: string) {
    this.doors = doors
    this.id = id
    this.cookie = cookie
  }

  /** Calls a route; throws with the status and the problem's code when it is refused. */
  async call<R extends Route>(route: R, { params, query, body }: Input<R>): Promise<AnswerOf<R>> {
    const values = new Map(Object.entries(params ?? {}))
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
    const search = new URLSearchParams(
      Object.entries(query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
    )
    const response = await fetch(`${this.doors.http}/api${path}?${search}`, {
      method: route.method,
      headers: { cookie: this.cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${route.method} ${route.path}: ${response.status} ${JSON.stringify(answer)}`)
    // The house answers by the same contract.
    return answer as AnswerOf<R>
  }

  /** The address of a room's socket. */
  socketUrl(roomId: string): string {
    return `${this.doors.http.replace('http', 'ws')}/socket?room=${encodeURIComponent(roomId)}`
  }
}
