import type { FastifyReply, FastifyRequest } from 'fastify'

import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '#contracts/route'
import type { Database } from '#platform/db/database'
import type { House } from '#platform/house'
import type { Actor, Work } from '#platform/work'

/** What a route's handler is given. `request` and `reply` are for what JSON cannot say: headers, files, streams. */
export interface Call<R extends Route> {
  readonly params: ParamsOf<R>
  readonly query: QueryOf<R>
  readonly body: BodyOf<R>
  readonly actor: Actor
  readonly now: Date
  readonly reader: Database
  readonly house: House
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** Runs an action as the caller, in its own transaction. */
  perform<Result>(action: (work: Work) => Promise<Result>): Promise<Result>
}

type Loose<T> = T extends Date
  ? never
  : T extends string
    ? string | Date
    : T extends readonly (infer I)[]
      ? readonly Loose<I>[]
      : T extends object
        ? { readonly [K in keyof T]: Loose<T[K]> }
        : T
/** An answer as handlers give it: instants may still be `Date`, the serializer writes them. */
export type Given<R extends Route> = Loose<AnswerOf<R>>

export interface MountedRoute {
  readonly route: Route
  answer(call: Call<Route>): Promise<unknown>
}

/**
 * Binds a route of a contract to what answers it. The value is sent with the first status of the route's `answers`;
 * a handler that wrote to `reply` itself gives `undefined`.
 */
export function on<const R extends Route>(
  route: R,
  answer: (call: Call<R>) => Promise<Given<R> | undefined> | Given<R> | undefined,
): MountedRoute {
  return { route, answer: async (call) => answer(call as unknown as Call<R>) }
}
