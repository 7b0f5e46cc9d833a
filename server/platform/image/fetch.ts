import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

import { isPublicAddress } from '../http/public-address.ts'
import { refuse } from './refusals.ts'
import { pictureBytesMax } from './render.ts'

export interface FetchPictureOptions {
  /** Which addresses may be connected to; those of the public internet when absent. */
  readonly isAllowed?: (address: string) => boolean
  readonly bytesMax?: number
  /** For the whole of it, redirects included. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

const redirectsMax = 4
const redirects = new Set([301, 302, 303, 307, 308])

/**
 * Fetches a picture from an address that a person named. The address is checked where the connection is made, so a name
 * that resolves to another address the second time, or a redirect, gets no further than the first try. Nothing of the
 * house goes along: no cookies, no credentials, no referrer.
 */
export async function fetchPicture(url: string, options: FetchPictureOptions = {}): Promise<Buffer> {
  const { timeoutMs = 20_000, signal } = options
  const timeout = AbortSignal.timeout(timeoutMs)
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout
  try {
    return await follow(url, options, either)
  } catch (error) {
    if (timeout.aborted) throw refuse.tooSlow({ timeoutMs })
    throw error
  }
}

async function follow(start: string, options: FetchPictureOptions, signal: AbortSignal): Promise<Buffer> {
  let url = start
  for (let hop = 0; hop <= redirectsMax; hop++) {
    const answer = await ask(checkUrl(url, options), options, signal)
    const { statusCode = 0, headers } = answer
    if (redirects.has(statusCode) && headers.location) {
      answer.destroy()
      if (!URL.canParse(headers.location, url)) throw refuse.badAnswer({ status: statusCode })
      url = new URL(headers.location, url).href
    } else if (statusCode === 200) return readBody(answer, options.bytesMax ?? pictureBytesMax)
    else {
      answer.destroy()
      throw refuse.badAnswer({ status: statusCode })
    }
  }
  throw refuse.tooManyRedirects({ redirectsMax })
}

function checkUrl(text: string, { isAllowed = isPublicAddress }: FetchPictureOptions): URL {
  if (!URL.canParse(text)) throw refuse.addressRefused()
  const url = new URL(text)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password)
    throw refuse.addressRefused()
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isAllowed(host)) throw refuse.addressRefused({ host })
  return url
}

function ask(
  url: URL,
  { isAllowed = isPublicAddress }: FetchPictureOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const headers = {
    accept: 'image/avif,image/webp,image/*',
    'user-agent': 'Nightmarket',
    'accept-encoding': 'identity',
  }
  return new Promise((resolve, reject) => {
    request(url, { headers, signal, agent: false, lookup: guardedLookup(isAllowed) }, resolve)
      .on('error', (error) =>
        reject(
          error instanceof AddressRefused ? refuse.addressRefused({ host: url.hostname }) : unreachable(error, signal),
        ),
      )
      .end()
  })
}

class AddressRefused extends Error {}

function unreachable(error: Error, signal: AbortSignal): Error {
  if (signal.aborted) return error
  return refuse.unreachable({ reason: 'code' in error ? String(error.code) : error.message })
}

/** Resolves a name for a connection and lets only allowed addresses through; all are refused when one of them is. */
function guardedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '')
      const [first] = addresses
      if (!first || addresses.some(({ address }) => !isAllowed(address))) return callback(new AddressRefused(), '')
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
    throw refuse.unreachable({ reason: error instanceof Error ? error.message : '' })
  }
  if (size > bytesMax) throw refuse.tooLarge({ bytesMax })
  return Buffer.concat(parts)
}
