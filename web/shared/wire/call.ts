import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '#contracts/route'
import { becomeGuest } from './guest.ts'
import { Problem, readProblem } from './problem.ts'
import { evenNow, hearDate } from './server-clock.ts'

type Needed<Key extends string, Value> = undefined extends Value
  ? { readonly [K in Key]?: Value }
  : Record<never, never> extends Value
    ? { readonly [K in Key]?: Value }
    : { readonly [K in Key]: Value }

/** What a route asks for; a part that may be left out is optional. */
export type InputOf<R extends Route> = Needed<'params', ParamsOf<R>> &
  Needed<'query', QueryOf<R>> &
  Needed<'body', BodyOf<R>>

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
  /** Names this act, so that sending it twice does it once; made anew for each call when absent. */
  readonly idempotencyKey?: string
}

interface Input {
  readonly params?: object
  readonly query?: object
  readonly body?: unknown
}

/** The address of a route: `/api` + path with its parameters filled in + query. */
export function addressOf(route: Route, { params = {}, query = {} }: Input): string {
  const values = new Map(Object.entries(params))
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name) ?? '')))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) search.append(name, String(one))
    else if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  return `/api${path}${search.size ? `?${search}` : ''}`
}

/**
 * Calls a route of a contract and gives its typed answer; throws a `Problem` for a refusal, a time-out or no connection.
 * Safe to repeat is repeated (twice, after 300 and 900 ms) when no answer came: reads, and posts by their idempotency key.
 */
export function call<R extends Route>(
  route: R,
  input: InputOf<R> & Input,
  options: CallOptions = {},
): Promise<AnswerOf<R>> {
  return send(route, input, options)
}

/** The same with a body that no schema describes: a file or a form with files. */
export async function send<R extends Route>(route: R, input: Input, options: CallOptions): Promise<AnswerOf<R>> {
  const request = requestOf(route, input, options)
  const address = addressOf(route, input)
  let response = await fetchPatiently(address, request, options)
  if (response.status === 401 && route.may === 'person' && (await becomeGuest()))
    response = await fetchPatiently(address, request, options)
  if (!response.ok) throw await readProblem(response)
  if (response.status === 204) return {} as AnswerOf<R>
  // The server answers by the same contract, and its tests hold it to that; checking again here would cost the schemas.
  return (await response.json()) as AnswerOf<R>
}

function requestOf(route: Route, input: Input, options: CallOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (route.method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID()
  if (input.body === undefined) return { method: route.method, headers, credentials: 'include' }
  if (input.body instanceof FormData || input.body instanceof Blob)
    return { method: route.method, headers, credentials: 'include', body: input.body }
  headers['content-type'] = 'application/json'
  return { method: route.method, headers, credentials: 'include', body: JSON.stringify(input.body) }
}

const pausesMs = [300, 900]

async function fetchPatiently(address: string, request: RequestInit, options: CallOptions): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const pauseMs = pausesMs[attempt]
    try {
      const response = await fetchOnce(address, request, options)
      if (pauseMs === undefined || ![502, 503, 504].includes(response.status)) return response
      if (response.headers.get('content-type')?.includes('json')) return response
    } catch (thrown) {
      if (options.signal?.aborted || pauseMs === undefined) throw unreachable(thrown, options.signal)
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

async function fetchOnce(address: string, request: RequestInit, { signal, timeoutMs = 15_000 }: CallOptions) {
  const limit = AbortSignal.timeout(timeoutMs)
  const askedAt = evenNow()
  const response = await fetch(address, { ...request, signal: signal ? AbortSignal.any([signal, limit]) : limit })
  hearDate(response.headers.get('date'), askedAt, evenNow())
  return response
}

function unreachable(thrown: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return thrown
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError')
    return new Problem('wire.slow', 'The answer takes too long.', 0)
  return new Problem('wire.offline', 'There is no connection.', 0)
}
