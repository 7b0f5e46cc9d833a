import { type Static, Type } from 'typebox'

import { Instant } from '../route.ts'

export const Session = Type.Object({
  id: Type.String(),
  isThis: Type.Boolean(),
  startedAt: Instant,
  seenAt: Instant,
  endsAt: Instant,
  /** As the browser named itself; the screen makes words of it. */
  userAgent: Type.String(),
  address: Type.String(),
})
export type Session = Static<typeof Session>

export const Sessions = Type.Object({ items: Type.Array(Session) })
