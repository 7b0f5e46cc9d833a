import { type Static, Type } from 'typebox'

import { Done, Instant, Page, PageQuery, route } from './route.ts'

const FactName = Type.String({ maxLength: 120, pattern: '^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$' })

/** Something that happened, as it is exported and sent to webhooks. */
export const StatedFact = Type.Object({
  /** Where a reader goes on after this one. */
  cursor: Type.String(),
  id: Type.Integer(),
  name: FactName,
  data: Type.Unknown(),
  actorId: Type.String(),
  at: Instant,
})
export type StatedFact = Static<typeof StatedFact>

/** Answers lines of JSON (NDJSON), oldest first; a reader goes on with the `cursor` of the last line it kept. */
export const exportFacts = route({
  method: 'GET',
  path: '/facts',
  may: 'data.export',
  summary: 'Streams all facts in the order of their commits, one JSON object a line.',
  query: Type.Object({
    after: Type.Optional(Type.String({ pattern: '^\\d{1,20}-\\d{1,19}$' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000, default: 100_000 })),
    names: Type.Optional(Type.Array(FactName, { maxItems: 50 })),
  }),
  answers: { 200: Type.String({ description: 'application/x-ndjson: one StatedFact a line' }) },
})

export const ParkedFact = Type.Object({
  follower: Type.String(),
  factId: Type.Integer(),
  name: Type.String(),
  data: Type.Unknown(),
  actorId: Type.String(),
  at: Instant,
  error: Type.String(),
  parkedAt: Instant,
})
const parkedParams = Type.Object({
  follower: Type.String({ maxLength: 120 }),
  factId: Type.Integer({ minimum: 1 }),
})

export const listParkedFacts = route({
  method: 'GET',
  path: '/operations/parked-facts',
  may: 'house.operate',
  summary: 'Lists facts that a follower could not digest, the latest first.',
  query: PageQuery,
  answers: { 200: Page(ParkedFact) },
})
export const retryParkedFact = route({
  method: 'POST',
  path: '/operations/parked-facts/:follower/:factId/retry',
  may: 'house.operate',
  summary: 'Lets the follower try a parked fact again; it stays parked with the new reason when that fails.',
  params: parkedParams,
  answers: { 200: Type.Object({ isDigested: Type.Boolean(), error: Type.Optional(Type.String()) }) },
})
export const skipParkedFact = route({
  method: 'DELETE',
  path: '/operations/parked-facts/:follower/:factId',
  may: 'house.operate',
  summary: 'Gives up on a parked fact: this follower never digests it.',
  params: parkedParams,
  answers: { 200: Done },
})

export const QueueCounts = Type.Object({
  name: Type.String(),
  waiting: Type.Integer(),
  later: Type.Integer(),
  running: Type.Integer(),
  dead: Type.Integer(),
})
export const DeadJob = Type.Object({
  id: Type.String(),
  name: Type.String(),
  data: Type.Unknown(),
  error: Type.String(),
  tries: Type.Integer(),
  createdAt: Instant,
  diedAt: Instant,
})
const jobParams = Type.Object({ jobId: Type.String({ format: 'uuid' }) })

export const listJobs = route({
  method: 'GET',
  path: '/operations/jobs',
  may: 'house.operate',
  summary: 'Counts the jobs of each kind and lists those that failed in every try.',
  answers: { 200: Type.Object({ queues: Type.Array(QueueCounts), dead: Type.Array(DeadJob) }) },
})
export const reviveJob = route({
  method: 'POST',
  path: '/operations/jobs/:jobId/retry',
  may: 'house.operate',
  summary: 'Puts a dead job back into its queue.',
  params: jobParams,
  answers: { 200: Done },
})
export const discardJob = route({
  method: 'DELETE',
  path: '/operations/jobs/:jobId',
  may: 'house.operate',
  summary: 'Throws a dead job away.',
  params: jobParams,
  answers: { 200: Done },
})

export const FollowerState = Type.Object({
  name: Type.String(),
  /** Facts stated that it has not yet looked at, heard or not. */
  behind: Type.Integer(),
  movedAt: Instant,
  parked: Type.Integer(),
})
export const HouseHealth = Type.Object({
  isReady: Type.Boolean(),
  reasons: Type.Array(Type.String()),
  startedAt: Instant,
  database: Type.Object({
    version: Type.String(),
    bytes: Type.Integer(),
    connections: Type.Object({ open: Type.Integer(), idle: Type.Integer(), waiting: Type.Integer() }),
  }),
  memoryBytes: Type.Integer(),
  followers: Type.Array(FollowerState),
  rooms: Type.Object({ open: Type.Integer(), lines: Type.Integer(), nodes: Type.Integer() }),
  /** The last nightly check of money and stock; absent before the first night. */
  books: Type.Optional(
    Type.Object({
      checkedAt: Instant,
      /** What was found wrong; nothing when all is well. */
      wrong: Type.Array(Type.Object({ invariant: Type.String(), what: Type.String() })),
    }),
  ),
})
export type HouseHealth = Static<typeof HouseHealth>

export const getHealth = route({
  method: 'GET',
  path: '/operations/health',
  may: 'house.operate',
  summary: 'Shows how the house is: database, followers, rooms, memory.',
  answers: { 200: HouseHealth },
})

export const operationsRoutes = [
  exportFacts,
  listParkedFacts,
  retryParkedFact,
  skipParkedFact,
  listJobs,
  reviveJob,
  discardJob,
  getHealth,
] as const
