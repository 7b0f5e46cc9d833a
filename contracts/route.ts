import { type Static, type TSchema, Type } from 'typebox'

import type { Permission } from './permissions.ts'

/** Who may call: everybody; any person with a session, guests included; signed-up members; holders of a permission. */
export type May = 'anyone' | 'person' | 'member' | Permission

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api`, Fastify's syntax: `/products/:productId`. */
  readonly path: string
  readonly may: May
  /** One line for the reference page: what it does, as a sentence. */
  readonly summary: string
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  /** Success status to schema; the first one is what a plain returned value is sent as. */
  readonly answers: Readonly<Record<number, TSchema>>
  /** Calls one person may make in a minute; the house's default when absent. */
  readonly perMinute?: number
  /** A POST that is safe to repeat by itself, because its body names the act or it only counts: no key is looked up. */
  readonly isRepeatable?: boolean
  /** Body bytes; the house's default (256 KiB) when absent. */
  readonly bodyLimit?: number
}

type Part<R, Key extends string, Empty> = R extends { readonly [K in Key]: infer S extends TSchema } ? Static<S> : Empty
export type ParamsOf<R> = Part<R, 'params', Record<never, never>>
export type QueryOf<R> = Part<R, 'query', Record<never, never>>
export type BodyOf<R> = Part<R, 'body', undefined>
export type AnswerOf<R extends Route> = Static<R['answers'][keyof R['answers'] & number]>

/** Declares a route: the server mounts it, the web calls it, the reference describes it. */
export function route<const R extends Route>(definition: R): R {
  return definition
}

/** An id as it travels. */
export const Id = Type.String({ pattern: '^[0-9a-hjkmnp-tv-z]{26}$' })
/** An instant as it travels: ISO 8601 in UTC. */
export const Instant = Type.String({ format: 'date-time' })
export const Money = Type.Object({
  amount: Type.Integer({ description: 'Minor units (fen, cent)' }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
})
export type Money = Static<typeof Money>
/** Nothing to tell but that it is done. */
export const Done = Type.Object({})

/** The query of every list: `after` is the cursor of the page before. */
export const pageQuery = {
  after: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
}
export const PageQuery = Type.Object(pageQuery)

/** One page of a list; `next` is absent on the last. */
export function Page<Item extends TSchema>(item: Item) {
  return Type.Object({
    items: Type.Array(item),
    next: Type.Optional(Type.String()),
    total: Type.Optional(Type.Integer()),
  })
}
