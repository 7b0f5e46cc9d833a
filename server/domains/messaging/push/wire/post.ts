import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'

import { isOpenAddress, publicLookup } from '#platform/http/public-address'

export type Urgency = 'low' | 'normal' | 'high'

export interface PushMessage {
  readonly endpoint: string
  readonly body: Buffer
  readonly authorization: string
  /** How long the service keeps it for a device that is away. */
  readonly ttlSeconds: number
  readonly urgency: Urgency
  /** A message of the same topic that was not delivered yet is replaced; at most 32 letters of base64url. */
  readonly topic: string
  readonly mayGoInside: boolean
  readonly limitMs: number
}

/**
 * What came of sending. `unsure`: it left the house and no answer came, so it may have been taken. `later`: it surely was not
 * taken, and may be when asked again.
 */
export type Outcome =
  | { readonly kind: 'taken' | 'gone' | 'too-large' | 'unsure' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'later'; readonly why: string; readonly afterSeconds?: number }

/** Errors of connections that were never made, so that nothing was sent. */
const unmade = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNABORTED'])

/** Hands a message to a push service (RFC 8030). Redirects are not followed, the answer’s body is not read. */
export function post(message: PushMessage): Promise<Outcome> {
  const { endpoint, body, mayGoInside, limitMs } = message
  const isSecure = endpoint.startsWith('https:')
  if (!mayGoInside && (!isSecure || !isOpenAddress(endpoint)))
    return Promise.resolve({ kind: 'refused', why: 'not on the internet' })
  return new Promise((resolve) => {
    const sending = (isSecure ? httpsRequest : httpRequest)(endpoint, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(limitMs),
      ...(!mayGoInside && { lookup: publicLookup }),
      headers: {
        'content-type': 'application/octet-stream',
        'content-encoding': 'aes128gcm',
        'content-length': body.length,
        authorization: message.authorization,
        ttl: message.ttlSeconds,
        urgency: message.urgency,
        topic: message.topic,
      },
    })
    sending.on('response', (answer) => resolve(readAnswer(answer)))
    sending.on('error', (error: NodeJS.ErrnoException) =>
      resolve(unmade.has(error.code ?? '') ? { kind: 'later', why: error.code ?? '' } : { kind: 'unsure' }),
    )
    sending.end(body)
  })
}

function readAnswer(answer: IncomingMessage): Outcome {
  const { statusCode: status = 0, headers } = answer
  answer.on('error', () => {})
  answer.destroy()
  if (status >= 200 && status < 300) return { kind: 'taken' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status === 413) return { kind: 'too-large' }
  if (status !== 429 && status < 500) return { kind: 'refused', why: String(status) }
  const seconds = Number(headers['retry-after'])
  return {
    kind: 'later',
    why: String(status),
    ...(Number.isFinite(seconds) && seconds > 0 && { afterSeconds: seconds }),
  }
}
