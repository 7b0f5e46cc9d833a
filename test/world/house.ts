import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

import type { Role } from '#contracts/permissions'
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '#contracts/route'
import { addMember, openSession } from '#domains/identity/index'
import { readConfig } from '#platform/config/config'
import { system } from '#platform/work'
import { type OpenHouse, openHouse } from '#server/open'
import { freshDatabase } from './database.ts'

/** A "no" as it came over the wire. */
export class Turned extends Error {
  override name = 'Turned'
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>

  constructor(status: number, problem: Record<string, unknown>) {
    super(String(problem.title ?? status))
    this.status = status
    this.code = String(problem.type ?? '')
    this.details = problem
  }
}

type Part<Key extends string, Value> = keyof Value extends never ? { [K in Key]?: undefined } : { [K in Key]: Value }
export type Input<R extends Route> = Part<'params', ParamsOf<R>> & { query?: QueryOf<R> } & (undefined extends BodyOf<R>
    ? { body?: BodyOf<R> }
    : { body: BodyOf<R> })

/** Somebody in front of a browser: calls the house over HTTP with their cookies. */
export interface Visitor {
  readonly id: string
  readonly cookie: string
  call<R extends Route>(
    route: R,
    ...input: Record<never, never> extends Input<R> ? [Input<R>?] : [Input<R>]
  ): Promise<AnswerOf<R>>
}

export interface TestHouse {
  readonly house: OpenHouse
  /** `http://127.0.0.1:<port>` */
  readonly address: string
  visitor(cookie: string, id: string): Visitor
  member(name: string, ...roles: Role[]): Promise<Visitor>
  guest(): Promise<Visitor>
}

/** Opens a whole house on free ports with a database of its own, and closes it after the file's tests. */
export async function testHouse(settings: Record<string, string> = {}): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'nightmarket-house-'))
  let open: OpenHouse | undefined
  // Told first so that it runs before a database server of the file's own is stopped.
  after(async () => {
    await open?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const config = readConfig({
    DATABASE_URL: await freshDatabase(),
    NIGHTMARKET_DATA: folder,
    NIGHTMARKET_HOST: '127.0.0.1',
    NIGHTMARKET_DEMO: 'off',
    NIGHTMARKET_LOG: 'error',
    ...settings,
  })
  // No port of the settings' own is free for sure; zero takes any.
  const house = await openHouse({ ...config, PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
  open = house
  const { port } = house.http.server.address() as { port: number }
  const address = `http://127.0.0.1:${port}`
  const visitor = (cookie: string, id: string) => visitorAt(address, cookie, id)
  return {
    house,
    address,
    visitor,
    async member(name, ...roles) {
      const { id, cookie } = await house.perform(system, async (work) => {
        const email = `${name.toLowerCase()}-${Math.random().toString(36).slice(2)}@example.org`
        const personId = await addMember(work, { name, email, roles })
        return { id: personId, cookie: await openSession(work, house.secrets, personId) }
      })
      return visitor(cookie, id)
    },
    async guest() {
      const answer = await fetch(`${address}/api/auth/guest`, { method: 'POST', headers: json, body: '{}' })
      if (!answer.ok) throw new Turned(answer.status, (await answer.json()) as Record<string, unknown>)
      const cookie = answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
      const me = (await (await fetch(`${address}/api/me`, { headers: { cookie } })).json()) as { me: { id: string } }
      return visitor(cookie, me.me.id)
    },
  }
}

const json = { 'content-type': 'application/json' }

/** Calls a house at an address as whoever the cookie belongs to. */
export function visitorAt(address: string, cookie: string, id: string): Visitor {
  return {
    id,
    cookie,
    async call(route, ...[input = {}]) {
      const { params = {}, query = {}, body } = input as { params?: object; query?: object; body?: unknown }
      const path = Object.entries(params).reduce(
        (text, [key, value]) => text.replace(`:${key}`, String(value)),
        route.path,
      )
      const search = new URLSearchParams(
        Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
      )
      const answer = await fetch(`${address}/api${path}?${search}`, {
        method: route.method,
        headers: { cookie, ...(body === undefined ? {} : json) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const isJson = answer.headers.get('content-type')?.includes('json')
      const value = isJson ? await answer.json() : await answer.text()
      if (!answer.ok) throw new Turned(answer.status, value as Record<string, unknown>)
      return value as never
    },
  }
}
