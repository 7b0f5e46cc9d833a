import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'

/** An actor as identity recognised it: by which way, and what it still owes before its rights count. */
export interface Caller extends Actor {
  readonly kind: 'guest' | 'member'
  readonly via: 'session' | 'guest' | 'token'
  readonly sessionId?: string
  readonly loginId?: string
  readonly signedInAt?: Date
  /** Rights are withheld until the one-time password is changed, or the second factor that staff need is set up. */
  readonly owes?: 'password' | 'second-factor'
}

export function isCaller(actor: Actor): actor is Caller {
  return 'via' in actor
}

/** A member sitting at a browser, not a program with a token. Account acts ask for it. */
export interface SignedIn extends Caller {
  readonly sessionId: string
  readonly loginId: string
  readonly signedInAt: Date
}

/** Refuses tokens, guests and nobody. */
export function signedIn(actor: Actor): SignedIn {
  if (!isCaller(actor) || actor.via === 'token') throw refuse.notWithToken()
  const { sessionId, loginId, signedInAt } = actor
  if (!sessionId || !loginId || !signedInAt) throw refuse.wrongCredentials()
  return { ...actor, sessionId, loginId, signedInAt }
}
