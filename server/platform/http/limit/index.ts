import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { Route } from '#contracts/route'
import { refusals } from '#kernel/refusal'
import type { Actor } from '#platform/work'
import { contractOf } from '../contract-of.ts'
import { isLoopback, placeOf } from './address.ts'
import type { Limiter } from './limiter.ts'

export { type Limiter, memoryLimiter } from './limiter.ts'
export { redisLimiter } from './redis-limiter.ts'

export const refuse = refusals('limit', {
  tooOften: ['limited', 'That was too often. Please wait a moment and try again.'],
})

/** Requests a minute. A place may hold many people (an office, a phone network), so it is allowed much more than a person. */
export interface Limits {
  readonly perPlace: number
  readonly perPersonReading: number
  readonly perPersonWriting: number
}

const usual: Limits = { perPlace: 3_000, perPersonReading: 600, perPersonWriting: 120 }

/**
 * Refuses `limit.too-often` with `Retry-After`: to a place before anything is looked up, then to a person and route once it
 * is known who asks (`request.actor`). A route's own `perMinute` always counts; the house's defaults spare this machine.
 */
export function limitRequests(app: FastifyInstance, limiter: Limiter, limits: Limits = usual): void {
  app.addHook('onRequest', (request, _reply, next) => {
    if (isLoopback(request.ip)) next()
    else check(limiter, `place ${placeOf(request.ip)}`, limits.perPlace).then(() => next(), next)
  })
  app.addHook('preHandler', (request, _reply, next) => {
    const contract = contractOf(request)
    const perMinute = contract && (contract.perMinute ?? defaultFor(request, contract, limits))
    if (perMinute === undefined) next()
    else check(limiter, `${whoAsks(request)} ${contract?.method} ${contract?.path}`, perMinute).then(() => next(), next)
  })
}

async function check(limiter: Limiter, key: string, perMinute: number): Promise<void> {
  const verdict = await limiter.take(key, perMinute)
  if (!verdict.isAllowed) throw refuse.tooOften({ retryAfterSeconds: Math.ceil(verdict.retryAfterMs / 1000) })
}

function defaultFor(request: FastifyRequest, contract: Route, limits: Limits): number | undefined {
  if (!isPerson(request.actor) && isLoopback(request.ip)) return undefined
  return contract.method === 'GET' ? limits.perPersonReading : limits.perPersonWriting
}

function whoAsks({ actor, ip }: FastifyRequest): string {
  return isPerson(actor) ? `person ${actor.id}` : `place ${placeOf(ip)}`
}

function isPerson(actor: Actor | undefined): actor is Actor {
  return actor !== undefined && actor.kind !== 'anonymous'
}
