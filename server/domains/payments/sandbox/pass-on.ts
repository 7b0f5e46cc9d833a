import type { FastifyInstance } from 'fastify'

import type { House } from '#platform/house'
import { providersOf } from '../provider/providers.ts'

const longestMs = 10_000
const longestBody = 64 * 1024
const passedHeaders = ['content-type', 'location', 'cache-control']

/** Passes the sandbox's own pages on, so that phones reach its cashier wherever they reach the house. */
export async function passSandboxOn(app: FastifyInstance, house: House): Promise<void> {
  if (!providersOf(house).sandbox) return
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: longestBody }, (_request, body, done) =>
      done(null, body),
    )
    scope.route({
      method: ['GET', 'POST'],
      url: '/sandbox/*',
      async handler(request, reply) {
        const address = await providersOf(house).sandbox?.address()
        const { 'content-type': type, 'accept-language': language } = request.headers
        const answer = await fetch(`${address}${request.url}`, {
          method: request.method,
          headers: { ...(type && { 'content-type': type }), ...(language && { 'accept-language': language }) },
          ...(request.method === 'POST' && { body: new Uint8Array(request.body as Buffer) }),
          redirect: 'manual',
          signal: AbortSignal.timeout(longestMs),
        })
        for (const name of passedHeaders) {
          const value = answer.headers.get(name)
          if (value) reply.header(name, value)
        }
        return reply.code(answer.status).send(Buffer.from(await answer.arrayBuffer()))
      },
    })
  })
}
