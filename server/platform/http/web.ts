import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import serveStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { refuse, sendProblem } from './problem.ts'

const root = fileURLToPath(new URL('../../../dist/web', import.meta.url))
const apps = ['studio', 'console', 'overlay'] as const
/** Addresses below which nothing is a screen; `/live` itself is one. */
const served = /^\/(?:api|media|socket|camera|assets)(?:\/|$)|^\/live\/./

/**
 * Serves the three web apps as they were built, compressed beforehand. Whatever is no file and no endpoint is a screen
 * of one of the apps, so its page is sent; named assets never change and may be kept for ever.
 */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  if (existsSync(root)) {
    await app.register(serveStatic, {
      root,
      preCompressed: true,
      index: false,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' && !served.test(request.url) && request.headers.accept?.includes('text/html')
    return wantsPage ? sendApp(request, reply) : sendProblem(reply, refuse.unknownRoute())
  })
}

function sendApp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const name = apps.find((app) => request.url === `/${app}` || request.url.startsWith(`/${app}/`)) ?? 'viewer'
  const page = join(name, 'index.html')
  if (existsSync(join(root, page))) return reply.header('cache-control', 'no-cache').sendFile(page)
  return reply
    .code(503)
    .type('text/html; charset=utf-8')
    .send(
      '<!doctype html><meta charset="utf-8"><title>夜市</title><p>The pages have not been built yet: run <code>npm run build</code>.',
    )
}
