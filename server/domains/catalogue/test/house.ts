import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

import { readConfig } from '#platform/config/config'
import type { House } from '#platform/house'
import { createHttp, type HttpServer } from '#platform/http'
import type { Actor } from '#platform/work'
import { type Closing, openParts } from '#server/parts'
import { freshDatabase } from '#test/world/database'
import { catalogue } from '../index.ts'

export interface CatalogueWorld {
  readonly house: House
  readonly app: HttpServer
  /** Asks a route as somebody; a JSON body or a form with a file. */
  ask(
    who: Actor | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object | FormData,
  ): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  // The body is whatever the test says it is, and a wrong guess fails that test.
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly json: any
}

/** A house with nothing but the catalogue in it, on a database and a data folder of its own. */
export async function catalogueWorld(settings: Record<string, string> = {}): Promise<CatalogueWorld> {
  const data = mkdtempSync(join(tmpdir(), 'nightmarket-catalogue-'))
  const closings: Closing[] = [() => rmSync(data, { recursive: true, force: true })]
  after(async () => {
    for (let closing = closings.pop(); closing; closing = closings.pop()) await closing()
  })
  const config = readConfig({
    DATABASE_URL: await freshDatabase(),
    NIGHTMARKET_DATA: data,
    NIGHTMARKET_LOG: 'silent',
    PORT: '0',
    NIGHTMARKET_RTMP_PORT: '0',
    ...settings,
  })
  const house = await openParts(config, sides, closings)
  const people = new Map<string, Actor>()
  house.whoIs = async ({ headers }) => people.get(String(headers['x-who']))
  await catalogue.start(house)
  const app = await createHttp(house, [catalogue])
  closings.push(() => app.close())
  const ask: CatalogueWorld['ask'] = async (who, method, path, body) => {
    if (who) people.set(who.id, who)
    const { payload, headers } = await encode(body)
    const answer = await app.inject({
      method,
      url: `/api${path}`,
      headers: { ...headers, ...(who && { 'x-who': who.id }) },
      ...(payload && { payload }),
    })
    const isJson = String(answer.headers['content-type']).includes('json')
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.payload,
      json: isJson ? answer.json() : undefined,
    }
  }
  return { house, app, ask }
}

async function encode(
  body: object | FormData | undefined,
): Promise<{ payload?: Buffer; headers: Record<string, string> }> {
  if (!body) return { headers: {} }
  if (!(body instanceof FormData))
    return { payload: Buffer.from(JSON.stringify(body)), headers: { 'content-type': 'application/json' } }
  const response = new Response(body)
  return {
    payload: Buffer.from(await response.arrayBuffer()),
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
  }
}

/** A form with one file, as a browser sends it. */
export function formWith(bytes: Uint8Array<ArrayBuffer> | string, name: string): FormData {
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  return form
}

const nobody = async (): Promise<never> => {
  throw new Error('There are no rooms here.')
}
const sides = {
  rooms: { admit: nobody },
  streaming: { authorize: nobody, onState: () => {}, mayWatch: async () => false },
}
