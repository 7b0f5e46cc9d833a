import type { FastifyInstance } from 'fastify'

import type { House } from '#platform/house'
import { settle } from './enter.ts'
import { askAuth } from './forward.ts'
import { basePath } from './paths.ts'

/** Where the browser goes when a provider vouched for it and the second factor is still to be asked for. */
const factorPage = '/sign-in?step=second-factor'

/**
 * Where outside providers send the browser back to. Not a route of the contract: its reader is a browser on its way, so
 * every end of it is a redirect, and what went wrong is told to the sign-in page as `?error=`.
 */
export function mountCallback(app: FastifyInstance, house: House): void {
  app.get<{ Params: { providerId: string }; Querystring: Record<string, string> }>(
    `${basePath}/callback/:providerId`,
    async (request, reply) => {
      const door = { house, request, reply }
      const path = `/callback/${encodeURIComponent(request.params.providerId)}`
      const answer = await askAuth(door, { path, method: 'GET', query: request.query })
      if (answer.wantsFactor) return reply.redirect(factorPage)
      if (answer.sessionToken) await settle(door, answer)
      return reply.redirect(answer.location ?? '/')
    },
  )
}
