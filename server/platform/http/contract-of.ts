import type { FastifyRequest } from 'fastify'

import type { Route } from '#contracts/route'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route promises, when it came from a contract. */
    contract?: Route
  }
}

/** The contract of the route that a request reached; undefined for pages, files and streams. */
export function contractOf(request: FastifyRequest): Route | undefined {
  return request.routeOptions.config.contract
}
