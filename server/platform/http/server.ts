import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify, LogController } from 'fastify'

import { IsOptional } from 'typebox'

import type { Refusal } from '#kernel/refusal'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { type Actor, anonymous } from '#platform/work'
import { onceAKey } from './idempotency/index.ts'
import { lateCompilers } from './late.ts'
import { limitRequests } from './limit/index.ts'
import { checkMay } from './may.ts'
import { patiently } from './patience.ts'
import { policyHeaders } from './policy.ts'
import { answerError, refuse } from './problem.ts'
import type { MountedRoute } from './route.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
}

export type HttpServer = FastifyInstance

const defaultBodyLimit = 256 * 1024

/** An HTTP server with the routes of all domains below `/api`, not yet listening. */
export async function createHttp(house: House, domains: readonly Domain[]): Promise<HttpServer> {
  const app = fastify({
    loggerInstance: house.log,
    logController: new LogController({ disableRequestLogging: true }),
    // Lines name their request by its trace, so no request needs a log of its own.
    childLoggerFactory: (log) => log,
    trustProxy: house.config.NIGHTMARKET_TRUST_PROXY === 'on',
    bodyLimit: defaultBodyLimit,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
    schemaController: { compilersFactory: lateCompilers },
    ajv: { customOptions: { coerceTypes: 'array', removeAdditional: false, allErrors: false } },
    forceCloseConnections: 'idle',
  })
  app.decorateRequest('actor')
  app.addHook('onRequest', (request, reply, next) => {
    sayPolicy(request, reply)
    request.actor = anonymous
    next(foreignOrigin(request))
  })
  limitRequests(app, house.limiter)
  app.setErrorHandler(answerError)
  for (const domain of domains) {
    for (const mounted of domain.routes ?? []) mountRoute(app, house, onceAKey(mounted))
    await domain.mount?.(app, house)
  }
  return app
}

/** Mounts one route of a contract: who may, what fits, and the transaction are settled before the handler runs. */
export function mountRoute(app: FastifyInstance, house: House, { route, answer }: MountedRoute): void {
  const [status = '200'] = Object.keys(route.answers)
  app.route({
    method: route.method,
    url: `/api${route.path}`,
    bodyLimit: route.bodyLimit ?? defaultBodyLimit,
    config: { contract: route },
    schema: {
      ...(route.params && { params: route.params }),
      ...(route.query && { querystring: route.query }),
      ...(route.body && { body: route.body }),
      response: route.answers,
    },
    preValidation: async (request) => {
      // A body that may be left out reaches the handler as an empty one.
      if (route.body && IsOptional(route.body)) request.body ??= {}
      request.actor = (await patiently(house, house.whoIs(request.raw))) ?? anonymous
      checkMay(route.may, request.actor)
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { actor } = request
      const given = answer({
        params: request.params as Record<never, never>,
        query: request.query as Record<never, never>,
        body: request.body as undefined,
        actor,
        now: house.clock.now(),
        reader: house.db,
        house,
        request,
        reply,
        perform: (action) => house.perform(actor, action),
      })
      const value = await patiently(house, given)
      if (reply.sent || value === undefined) return reply
      return reply.code(Number(status)).send(value)
    },
  })
}

/**
 * A browser says where a request comes from. One that changes something must come from our own pages; programs send no
 * Origin and carry a token instead of a cookie.
 */
function foreignOrigin(request: FastifyRequest): Refusal | undefined {
  const { origin } = request.headers
  if (!origin || request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return undefined
  if (origin !== 'null' && URL.canParse(origin) && new URL(origin).host === request.host) return undefined
  return refuse.foreignOrigin()
}

/** What answers of JSON say is written with them; whoever writes to the connection itself finds it there already. */
function sayPolicy({ url }: FastifyRequest, reply: FastifyReply): void {
  if (url.startsWith('/api/')) reply.headers(policyHeaders)
  else for (const name in policyHeaders) reply.raw.setHeader(name, policyHeaders[name] ?? '')
}
