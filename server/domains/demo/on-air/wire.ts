import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '#contracts/route'
import { openSession } from '#domains/identity/index'
import type { Doors } from '#platform/domain'
import type { House } from '#platform/house'
import { system } from '#platform/work'

interface Input<R extends Route> {
  readonly params?: ParamsOf<R>
  readonly query?: QueryOf<R>
  readonly body?: BodyOf<R>
  /** Calls that carry the same key are done once, and answered alike. */
  readonly key?: string
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
  async call<R extends Route>(route: R, { params, query, body, key }: Input<R>): Promise<AnswerOf<R>> {
    const values = new Map(Object.entries(params ?? {}))
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
    const search = new URLSearchParams(
      Object.entries(query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
    )
    const response = await fetch(`${this.doors.http}/api${path}?${search}`, {
      method: route.method,
      headers: {
        cookie: this.cookie,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    })
    return answerOf(route, response)
  }

  /** Sends one file to a route that takes one. */
  async send<R extends Route>(route: R, file: Blob, name: string): Promise<AnswerOf<R>> {
    const body = new FormData()
    body.append('file', file, name)
    const headers = { cookie: this.cookie }
    const signal = AbortSignal.timeout(30_000)
    return answerOf(
      route,
      await fetch(`${this.doors.http}/api${route.path}`, { method: route.method, headers, body, signal }),
    )
  }

  /** The address of a room's socket. */
  socketUrl(roomId: string): string {
    return `${this.doors.http.replace('http', 'ws')}/socket?room=${encodeURIComponent(roomId)}`
  }
}

async function answerOf<R extends Route>(route: R, response: Response): Promise<AnswerOf<R>> {
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`${route.method} ${route.path}: ${response.status} ${JSON.stringify(answer)}`)
  // The house answers by the same contract.
  return answer as AnswerOf<R>
}

/** Lets somebody of the demo in, with a session of their own. */
export async function enterAs(house: House, doors: Doors, personId: string): Promise<DemoPerson> {
  const cookie = await house.perform(system, (work) => openSession(work, house.secrets, personId))
  return new DemoPerson(doors, personId, cookie)
}
