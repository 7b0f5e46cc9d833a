import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

import { isPublicAddress } from './public-address.ts'

export interface AskOptions {
  /** Which addresses may be connected to; those of the public internet when absent. */
  readonly isAllowed?: (address: string) => boolean
  readonly bytesMax: number
  /** For the whole of it, redirects included. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /** What is sent along, such as `accept`; nothing else of the house goes with it. */
  readonly headers?: Readonly<Record<string, string>>
  /** Answers that are taken besides 200; their body is not read. */
  readonly alsoTakes?: readonly number[]
}

export interface OutsideAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Where it came from in the end, after redirects. */
  readonly url: string
}

export type Trouble = 'addressRefused' | 'unreachable' | 'badAnswer' | 'tooSlow' | 'tooLarge' | 'tooManyRedirects'

/** Why nothing came of asking; callers say it in their own words. */
export class OutsideTrouble extends Error {
  override name = 'OutsideTrouble'
  readonly trouble: Trouble
  readonly details: Readonly<Record<string, unknown>>

  constructor(trouble: Trouble, details: Record<string, unknown> = {}) {
    super(`Asking an address outside: ${trouble}`)
    this.trouble = trouble
    this.details = details
  }
}

const redirectsMax = 4
const redirects = new Set([301, 302, 303, 307, 308])

/**
 * Gets what lies at an address that a person named. The address is checked where the connection is made, so a name that
 * resolves to another address the second time, or a redirect, gets no further than the first try. Nothing of the house goes
 * along: no cookies, no credentials, no referrer. Throws `OutsideTrouble`.
 */
export async function askOutside(url: string, options: AskOptions): Promise<OutsideAnswer> {
  const { timeoutMs = 20_000, signal } = options
  const timeout = AbortSignal.timeout(timeoutMs)
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout
  try {
    return await follow(url, options, either)
  } catch (error) {
    if (timeout.aborted) throw new OutsideTrouble('tooSlow', { timeoutMs })
    throw error
  }
}

async function follow(start: string, options: AskOptions, signal: AbortSignal): Promise<OutsideAnswer> {
  let url = start
  for (let hop = 0; hop <= redirectsMax; hop++) {
    const answer = await ask(checkUrl(url, options), options, signal)
    const { statusCode: status = 0, headers } = answer
    if (status === 200) return { status, headers, url, body: await readBody(answer, options.bytesMax) }
    answer.destroy()
    if (options.alsoTakes?.includes(status)) return { status, headers, url, body: Buffer.alloc(0) }
    const to = redirects.has(status) ? headers.location : undefined
    if (!to || !URL.canParse(to, url)) throw new OutsideTrouble('badAnswer', { status })
    url = new URL(to, url).href
  }
  throw new OutsideTrouble('tooManyRedirects', { redirectsMax })
}

function checkUrl(text: string, { isAllowed = isPublicAddress }: AskOptions): URL {
  if (!URL.canParse(text)) throw new OutsideTrouble('addressRefused')
  const url = new URL(text)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password)
    throw new OutsideTrouble('addressRefused')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isAllowed(host)) throw new OutsideTrouble('addressRefused', { host })
  return url
}

function ask(
  url: URL,
  { isAllowed = isPublicAddress, headers }: AskOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const sent = { ...headers, 'user-agent': 'Nightmarket', 'accept-encoding': 'identity' }
  return new Promise((resolve, reject) => {
    request(url, { headers: sent, signal, agent: false, lookup: guardedLookup(isAllowed) }, resolve)
      .on('error', (error) => reject(error instanceof OutsideTrouble ? error : unreachable(error, signal)))
      .end()
  })
}

function unreachable(error: Error, signal: AbortSignal): Error {
  if (signal.aborted) return error
  return new OutsideTrouble('unreachable', { reason: 'code' in error ? String(error.code) : error.message })
}

/** Resolves a name for a connection and lets only allowed addresses through; all are refused when one of them is. */
function guardedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '')
      const [first] = addresses
      if (!first || addresses.some(({ address }) => !isAllowed(address)))
        return callback(new OutsideTrouble('addressRefused', { host: hostname }), '')
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

async function readBody(answer: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of answer) {
      size += part.length
      if (size > bytesMax) break
      parts.push(part)
    }
  } catch (error) {
    throw new OutsideTrouble('unreachable', { reason: error instanceof Error ? error.message : '' })
  }
  if (size > bytesMax) throw new OutsideTrouble('tooLarge', { bytesMax })
  return Buffer.concat(parts)
}
