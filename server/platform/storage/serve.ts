import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { isShownInPlace } from './media-type.ts'
import { readRange } from './range.ts'
import { checkKey, foreverSeconds, type Storage, type StoredFacts } from './storage.ts'

/**
 * Serves what is stored under `/media/…`: entity tags, one byte range, cached as long as its put said. What could run as a
 * page (SVG, HTML-like, PDF) comes as a download in a sandbox, and `private/…` does not come at all.
 */
export function serveMedia(app: FastifyInstance, storage: Storage, notFound: () => Error): void {
  app.route<{ Params: { '*': string } }>({
    method: ['GET', 'HEAD'],
    url: '/media/*',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const key = request.params['*']
      if (!isPublicKey(key)) throw notFound()
      const facts = await storage.head(key)
      if (!facts) throw notFound()
      writeHeaders(reply, facts)
      if (isKnown(request, facts)) return reply.code(304).send()
      return sendContent(request, reply, storage, facts)
    },
  })
}

function isPublicKey(key: string): boolean {
  if (key.startsWith('private/')) return false
  try {
    checkKey(key)
    return true
  } catch {
    return false
  }
}

function writeHeaders(reply: FastifyReply, { key, type, tag, changedAt, cacheSeconds }: StoredFacts): void {
  reply.headers({
    etag: `"${tag}"`,
    'last-modified': changedAt.toUTCString(),
    'cache-control': `public, max-age=${cacheSeconds}${cacheSeconds === foreverSeconds ? ', immutable' : ''}`,
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  if (isShownInPlace(type)) return
  reply.headers({
    'content-disposition': `attachment; filename="${key.slice(key.lastIndexOf('/') + 1)}"`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  })
}

function isKnown(request: FastifyRequest, { tag, changedAt }: StoredFacts): boolean {
  const known = request.headers['if-none-match']
  if (known !== undefined)
    return known.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === `"${tag}"`)
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return since >= Math.floor(changedAt.getTime() / 1000) * 1000
}

async function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: Storage,
  facts: StoredFacts,
): Promise<unknown> {
  const { size, tag, key, type } = facts
  const ifRange = request.headers['if-range']
  const isSame = ifRange === undefined || ifRange === `"${tag}"`
  const range = isSame ? readRange(request.headers.range, size) : undefined
  reply.type(type)
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send()
  const length = range ? range.end - range.start + 1 : size
  reply.header('content-length', length)
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`)
  if (request.method === 'HEAD') return reply.send()
  const stored = await storage.get(key, range)
  if (!stored) throw new Error(`The file ${key} went away while it was asked for.`)
  return reply.send(stored.stream)
}
