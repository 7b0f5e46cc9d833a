import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'

import { currentTrace, traceparentOf } from '#platform/log/trace'
import { isOpenAddress, publicLookup } from '../../http/public-address.ts'

export interface Posted {
  /** Absent when no answer came. */
  readonly status?: number
  readonly error?: string
}

export interface PostOptions {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  /** Whether the address may lie inside the own network. */
  readonly mayGoInside: boolean
  readonly limitMs: number
}

/** Posts JSON and waits for the status, ten times less than for ever: redirects are not followed, the answer is not read. */
export function post({ url, body, headers, mayGoInside, limitMs }: PostOptions): Promise<Posted> {
  if (!mayGoInside && !isOpenAddress(url)) return Promise.resolve({ error: 'The address lies inside the own network.' })
  const trace = currentTrace()
  const request = url.startsWith('https:') ? httpsRequest : httpRequest
  return new Promise((resolve) => {
    const sending = request(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(limitMs),
      ...(!mayGoInside && { lookup: publicLookup }),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Nightmarket-Webhook/1',
        ...(trace && { traceparent: traceparentOf(trace) }),
        ...headers,
      },
    })
    sending.on('response', (answer) => resolve(readStatus(answer)))
    sending.on('error', (error) => {
      resolve({
        error:
          error.name === 'AbortError' || error.name === 'TimeoutError'
            ? `No answer in ${limitMs / 1000} s.`
            : error.message,
      })
    })
    sending.end(body)
  })
}

function readStatus(answer: IncomingMessage): Posted {
  const { statusCode: status = 0 } = answer
  answer.on('error', () => {})
  answer.destroy()
  return status >= 200 && status < 300 ? { status } : { status, error: `The receiver answered ${status}.` }
}
