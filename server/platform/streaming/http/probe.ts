import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { refuse } from '../refusals.ts'

const largestProbe = 1 << 20

/** `POST /camera/probe` takes up to a mebibyte and throws it away: how a host measures the upload before a show. */
export function mountProbe(
  app: FastifyInstance,
  mayPublish: (request: IncomingMessage) => Promise<string | undefined>,
): void {
  app.register(async (inner) => {
    inner.addContentTypeParser('application/octet-stream', { bodyLimit: largestProbe }, (_request, body, done) => {
      let length = 0
      body.on('data', (piece: Buffer) => {
        length += piece.length
        if (length > largestProbe) body.destroy(new Error('more than a mebibyte'))
      })
      body.on('error', done)
      body.on('end', () => done(null, length))
    })
    inner.post('/camera/probe', async (request, reply) => {
      if ((await mayPublish(request.raw)) === undefined) throw refuse.notPublishing()
      return reply.code(200).send({ bytes: request.body })
    })
  })
}
