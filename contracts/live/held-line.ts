import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { ShowParams } from './common.ts'
import { ChatLine } from './room.ts'

/** Why only its author sees a line. */
export const heldReasons = [
  'word',
  'link',
  'pattern',
  'attack',
  'spam',
  'cloak',
  'repeat',
  'burst',
  'known',
  'other',
] as const
export type HeldReason = (typeof heldReasons)[number]

/** A line that its author alone sees until somebody has looked. */
export const HeldLine = Type.Object({
  line: ChatLine,
  reason: Type.Enum([...heldReasons]),
  /** Absent while nobody has looked; then it stays held. */
  looked: Type.Optional(Type.Object({ by: Type.String(), at: Instant })),
})
export type HeldLine = Static<typeof HeldLine>

export const listHeldLines = route({
  method: 'GET',
  path: '/shows/:showId/held-lines',
  may: 'member',
  summary:
    'Lists lines that their authors alone see: those nobody has looked at, the oldest first, or those that stay so.',
  params: ShowParams,
  query: Type.Object({ stay: Type.Optional(Type.Boolean()), ...pageQuery }),
  answers: { 200: Page(HeldLine) },
})

const decided = {
  params: Type.Object({ ...ShowParams.properties, lineId: Id }),
  body: Type.Object({ isLetIn: Type.Boolean() }, { additionalProperties: false }),
  isRepeatable: true,
} as const

/** Refusals: `live.unknown-line`, `live.not-yours`, `live.line-let-in`. */
export const decideHeldLine = route({
  method: 'POST',
  path: '/shows/:showId/held-lines/:lineId',
  may: 'member',
  summary:
    'Lets a held line into the room, its history and its replay, or leaves it to its author. Again the same is the same.',
  ...decided,
  /** Only whoever's decision stands may undo it. */
  answers: { 200: Type.Object({ isYours: Type.Boolean() }) },
})

/** Refusals: `live.unknown-line`, `live.not-yours`, `live.decided-since`. */
export const undoHeldLine = route({
  method: 'POST',
  path: '/shows/:showId/held-lines/:lineId/undo',
  may: 'member',
  summary:
    'Takes the own decision back: the line waits for a look again, and what was let in leaves the room, its history and its replay.',
  ...decided,
  answers: { 200: Done },
})
