import type { FastifyReply, FastifyRequest } from 'fastify'

import type { House } from '#platform/house'
import { type AuthAnswer, readAnswer } from './answer.ts'
import { gateOf } from './gate.ts'
import { addressHeader, basePath } from './paths.ts'

/** What a request of ours asks better-auth to do: its own path, below `/api/auth`. */
export interface Ask {
  readonly path: string
  readonly method?: 'GET' | 'POST'
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
}

export interface Door {
  readonly house: House
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Headers of the browser that better-auth needs; all others, among them whatever claims to be an address, stay outside. */
const passed = ['cookie', 'user-agent', 'accept-language'] as const

/**
 * Lets better-auth do one thing for the caller: gives its answer with the cookies already set on ours, or throws the
 * refusal that its error stands for. Where the request came from has been checked by the HTTP server, so better-auth is
 * told that it came from the house itself.
 */
export async function askAuth(door: Door, ask: Ask): Promise<AuthAnswer> {
  const auth = await gateOf(door.house).auth()
  const answer = await readAnswer(await auth.handler(asRequest(door.request, ask)))
  const secure = door.request.protocol === 'https'
  for (const cookie of answer.cookies) door.reply.header('set-cookie', secure ? `${cookie}; Secure` : cookie)
  if (answer.refusal) throw answer.refusal
  return answer
}

function asRequest(request: FastifyRequest, { path, method = 'POST', query, body }: Ask): Request {
  const origin = `${request.protocol}://${request.host}`
  const url = new URL(basePath + path, origin)
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
  const headers = new Headers({ origin, [addressHeader]: request.ip })
  for (const name of passed) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  if (method === 'GET') return new Request(url, { headers })
  headers.set('content-type', 'application/json')
  return new Request(url, { method, headers, body: JSON.stringify(body ?? {}) })
}
