import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'

import type { Route } from '#contracts/route'
import { describeApi } from './document.ts'

const files = {
  '/api/reference': ['reference.html', 'text/html; charset=utf-8'],
  '/api/reference/reference.js': ['reference.js', 'text/javascript; charset=utf-8'],
  '/api/reference/reference.css': ['reference.css', 'text/css; charset=utf-8'],
} as const

/** Serves the OpenAPI document at `/api/openapi.json` and a page that shows it at `/api/reference`. */
export function mountReference(app: FastifyInstance, routes: readonly Route[], publicUrl = ''): void {
  const { version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'))
  let written: string | undefined
  app.get('/api/openapi.json', async (_request, reply) => {
    written ??= JSON.stringify(describeApi(routes, publicUrl, String(version)))
    return reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=60').send(written)
  })
  for (const [path, [file, type]] of Object.entries(files)) {
    const content = readFileSync(new URL(`./page/${file}`, import.meta.url))
    app.get(path, async (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=60').send(content),
    )
  }
}
