import { type Static, Type } from 'typebox'

import { Id, Instant } from '../route.ts'
import { Prize, PrizeDraft, WinState } from './prize.ts'

/** `prepared → open → closed → drawn → settled`; a draw that is not closed yet may be cancelled instead. */
export const DrawState = Type.Enum(['prepared', 'open', 'closed', 'drawn', 'settled', 'cancelled'])
export type DrawState = Static<typeof DrawState>

const conditionOf = <Kind extends string, Fields extends Record<string, ReturnType<typeof Type.Integer>>>(
  kind: Kind,
  fields: Fields,
) => Type.Object({ kind: Type.Literal(kind), ...fields }, { additionalProperties: false })

/** What somebody must have done to enter; all of a draw's conditions together. */
export const Condition = Type.Union([
  conditionOf('follow', {}),
  Type.Object(
    { kind: Type.Literal('phrase'), phrase: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }) },
    { additionalProperties: false },
  ),
  /** In this show, measured by the house. */
  conditionOf('watch', { minutes: Type.Integer({ minimum: 1, maximum: 240 }) }),
  conditionOf('fan-level', { level: Type.Integer({ minimum: 1, maximum: 12 }) }),
  conditionOf('tier', { tier: Type.Integer({ minimum: 1, maximum: 20 }) }),
  /** A paid order from this show. */
  conditionOf('bought', {}),
  conditionOf('shared', {}),
])
export type Condition = Static<typeof Condition>
export type ConditionKind = Condition['kind']

/** What is decided when a draw is made. */
export const DrawDraft = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }),
    conditions: Type.Array(Condition, { maxItems: 7 }),
    /** Whether people without an account may enter. */
    guestsMay: Type.Boolean(),
    prizes: Type.Array(PrizeDraft, { minItems: 1, maxItems: 8 }),
    countdownSeconds: Type.Integer({ minimum: 10, maximum: 7_200 }),
    /** What happens when the show ends during the countdown. */
    ifShowEnds: Type.Enum(['draw', 'cancel']),
    /** Time a winner has to give an address. */
    claimHours: Type.Integer({ minimum: 1, maximum: 720 }),
    /** How often a prize that nobody claims goes to the next in line. */
    redraws: Type.Integer({ minimum: 0, maximum: 5 }),
    /** When it opens by itself, or as soon after as the show is on air and no other draw of it is open. */
    opensAt: Type.Optional(Instant),
  },
  { additionalProperties: false },
)
export type DrawDraft = Static<typeof DrawDraft>

/** A winner as everybody sees one: a masked name and the number of the entry. */
export const Winner = Type.Object({
  position: Type.Integer({ minimum: 1 }),
  number: Type.Integer({ minimum: 1 }),
  rank: Type.Integer({ minimum: 1 }),
  name: Type.String(),
  state: WinState,
})
export type Winner = Static<typeof Winner>

/** A draw as everybody sees it. */
export const Draw = Type.Object({
  id: Id,
  showId: Id,
  hostId: Type.String(),
  title: Type.String(),
  state: DrawState,
  conditions: Type.Array(Condition),
  guestsMay: Type.Boolean(),
  prizes: Type.Array(Prize),
  countdownSeconds: Type.Integer(),
  ifShowEnds: DrawDraft.properties.ifShowEnds,
  claimHours: Type.Integer(),
  redraws: Type.Integer(),
  entries: Type.Integer(),
  /** Hash of the seed, from the opening on. */
  commitment: Type.Optional(Type.String()),
  /** Root of the entries, from the closing on. */
  root: Type.Optional(Type.String()),
  openedAt: Type.Optional(Instant),
  closesAt: Type.Optional(Instant),
  closedAt: Type.Optional(Instant),
  drawnAt: Type.Optional(Instant),
  cancelReason: Type.Optional(Type.String()),
  /** Of a prepared one: when it opens by itself, and in a code what it waits for since then. */
  opensAt: Type.Optional(Instant),
  waitsFor: Type.Optional(Type.String()),
  /** The first hundred, in the order in which they were drawn. */
  winners: Type.Array(Winner),
  winnersInAll: Type.Integer(),
  createdAt: Instant,
})
export type Draw = Static<typeof Draw>

/** Latest number of entries, once a second. */
export const DrawCount = Type.Object({ drawId: Id, entries: Type.Integer() })
export type DrawCount = Static<typeof DrawCount>

/** One condition as it stands for one person; `has` and `needs` where it is counted (minutes, levels). */
export const Check = Type.Object({
  kind: Type.Enum(['follow', 'phrase', 'watch', 'fan-level', 'tier', 'bought', 'shared']),
  isMet: Type.Boolean(),
  has: Type.Optional(Type.Integer()),
  needs: Type.Optional(Type.Integer()),
})
export type Check = Static<typeof Check>

/** A person's receipt: with it they find themselves among the public entries, and nobody else does. */
export const Receipt = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  personId: Type.String(),
  salt: Type.String(),
  entry: Type.String(),
  at: Instant,
})
export type Receipt = Static<typeof Receipt>

/** A prize somebody won, as they see it. */
export const Win = Type.Object({
  drawId: Id,
  drawTitle: Type.String(),
  showId: Id,
  position: Type.Integer({ minimum: 1 }),
  prize: Prize,
  state: WinState,
  /** Whether the winner still has to say where it goes. */
  needsAddress: Type.Boolean(),
  wonAt: Instant,
  claimBy: Instant,
  receivedAt: Type.Optional(Instant),
})
export type Win = Static<typeof Win>

/** How a draw stands for the asking person. */
export const MyDraw = Type.Object({
  checks: Type.Array(Check),
  /** Members only, and the caller is a guest. */
  needsAccount: Type.Boolean(),
  receipt: Type.Optional(Receipt),
  win: Type.Optional(Win),
})
export type MyDraw = Static<typeof MyDraw>
