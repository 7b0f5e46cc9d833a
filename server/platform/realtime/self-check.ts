import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { probeBodyBytes, probePauseMs, probePieces, type SeenRequest } from '#contracts/platform/self-check'

/**
 * Mounts the probes of the self-check page: what the house sees of a request, a stream of news and one of a picture
 * that come piece by piece, and a body as large as a picture. The WebSocket is probed on `/socket` itself.
 */
export async function mountSelfCheck(app: FastifyInstance): Promise<void> {
  app.get('/api/self-check', (request, reply) => reply.header('cache-control', 'no-store').send(see(request)))
  app.get('/api/self-check/news', (_request, reply) => sendPieces(reply, 'text/event-stream', 'data: piece\n\n'))
  app.get('/api/self-check/picture', (_request, reply) => sendPieces(reply, 'video/x-flv', 'piece'))
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', async (_request: FastifyRequest, body: Readable) => {
      let bytes = 0
      // Counted and let go: nothing of it is kept.
      for await (const chunk of body) bytes += (chunk as Buffer).length
      return bytes
    })
    scope.post('/api/self-check/body', { bodyLimit: 2 * probeBodyBytes }, ({ body }, reply) =>
      reply.send({ bytes: body }),
    )
  })
}

function see(request: FastifyRequest): SeenRequest {
  const isTold = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  return {
    now: Date.now(),
    scheme: request.protocol === 'https' ? 'https' : 'http',
    host: request.host,
    isProxyUnbelieved: isTold && request.ips === undefined,
  }
}

async function sendPieces(reply: FastifyReply, type: string, piece: string): Promise<void> {
  reply.hijack()
  const { raw } = reply
  raw.on('error', () => {})
  raw.writeHead(200, { 'content-type': type, 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })
  for (let nth = 0; nth < probePieces && !raw.destroyed; nth++) {
    if (nth > 0) await pause(probePauseMs)
    raw.write(piece)
  }
  raw.end()
}
