import assert from 'node:assert/strict'

import type { AnswerOf, Route } from '#contracts/route'
import type { HttpServer } from '#platform/http'

export interface Sent {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly [detail: string]: unknown
}

/** A browser as far as accounts see one: it keeps cookies, sends them back, and has an address. */
export interface Browser {
  readonly cookies: Map<string, string>
  /** The answer of a call that is expected to work. */
  call<R extends Route>(route: R, sent?: Sent): Promise<AnswerOf<R>>
  /** The problem of a call that is expected to be refused. */
  refused(route: Route, sent?: Sent): Promise<Problem>
  /** Anything else: a redirect, a file. */
  raw(method: 'GET' | 'POST' | 'PUT', url: string, sent?: Omit<Sent, 'params'> & { payload?: Buffer }): Promise<Reply>
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

export function openBrowser(app: HttpServer, address: string): Browser {
  const cookies = new Map<string, string>()

  const raw: Browser['raw'] = async (method, url, sent = {}) => {
    const payload = sent.payload ?? sent.body
    const answer = await app.inject({
      method,
      url,
      ...(sent.query && { query: { ...sent.query } }),
      remoteAddress: address,
      headers: {
        ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...sent.headers,
      },
      ...(payload && { payload }),
    })
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) keep(cookies, cookie)
    return { status: answer.statusCode, headers: answer.headers, text: answer.body }
  }

  async function send(route: Route, { params = {}, ...sent }: Sent) {
    const url = Object.entries(params).reduce(
      (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(value)),
      `/api${route.path}`,
    )
    return raw(route.method as 'GET', url, sent)
  }

  return {
    cookies,
    raw,
    async call(route, sent = {}) {
      const { status, text } = await send(route, sent)
      assert.ok(status < 300, `${route.method} ${route.path} answered ${status}: ${text}`)
      return JSON.parse(text)
    },
    async refused(route, sent = {}) {
      const { status, text } = await send(route, sent)
      assert.ok(status >= 400, `${route.method} ${route.path} was not refused: ${status} ${text}`)
      return JSON.parse(text)
    },
  }
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = ''] = cookie.split(';')
  const cut = pair.indexOf('=')
  if (/;\s*max-age=0(?:;|$)/i.test(cookie)) cookies.delete(pair.slice(0, cut))
  else cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
}
