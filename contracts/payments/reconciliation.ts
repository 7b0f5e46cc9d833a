import { type Static, Type } from 'typebox'

import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { ProviderId } from './payment.ts'

export const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', description: 'As the provider counts its days' })

/** A day's statement of a provider beside our books. */
export const Reconciliation = Type.Object({
  provider: ProviderId,
  day: Day,
  state: Type.Enum(['done', 'failed']),
  runAt: Instant,
  lines: Type.Integer(),
  matched: Type.Integer(),
  /** Differences of the day that nobody has settled. */
  open: Type.Integer(),
  settled: Type.Integer(),
  fault: Type.Optional(Type.String()),
})
export type Reconciliation = Static<typeof Reconciliation>

/** `missing-here`: the provider has it, our books do not; `missing-there` the other way round. */
export const DifferenceKind = Type.Enum(['missing-here', 'missing-there', 'amount-differs'])
export type DifferenceKind = Static<typeof DifferenceKind>

export const Difference = Type.Object({
  id: Id,
  provider: ProviderId,
  day: Day,
  kind: DifferenceKind,
  subject: Type.Enum(['capture', 'refund']),
  reference: Type.String(),
  ourId: Type.Optional(Type.String()),
  paymentId: Type.Optional(Id),
  ours: Type.Optional(Type.Integer()),
  theirs: Type.Optional(Type.Integer()),
  currency: Type.String(),
  foundAt: Instant,
  settledAt: Type.Optional(Instant),
  settledBy: Type.Optional(Type.String()),
  note: Type.Optional(Type.String()),
})
export type Difference = Static<typeof Difference>

export const listReconciliations = route({
  method: 'GET',
  path: '/payments/reconciliations',
  may: 'orders.read',
  summary: 'Lists the days that were reconciled, latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(Reconciliation) },
})

/** Fetches the statement anew; what has come right in the meantime is settled by itself. */
export const reconcileDay = route({
  method: 'POST',
  path: '/payments/reconciliations',
  may: 'payments.manage',
  summary: 'Reconciles a day with a provider now.',
  isRepeatable: true,
  perMinute: 10,
  body: Type.Object({ provider: ProviderId, day: Day }),
  answers: { 200: Reconciliation },
})

const differenceFilter = {
  provider: Type.Optional(ProviderId),
  day: Type.Optional(Day),
  isOpen: Type.Optional(Type.Boolean()),
}

export const listDifferences = route({
  method: 'GET',
  path: '/payments/differences',
  may: 'orders.read',
  summary: 'Lists differences between statements and our books, latest first.',
  query: Type.Object({ ...pageQuery, ...differenceFilter }),
  answers: { 200: Page(Difference) },
})

/** Answers text/csv, UTF-8 with a byte order mark. */
export const exportDifferences = route({
  method: 'GET',
  path: '/payments/differences/export',
  may: 'orders.read',
  summary: 'Exports differences as CSV.',
  perMinute: 6,
  query: Type.Object(differenceFilter),
  answers: { 200: Type.String() },
})

export const settleDifference = route({
  method: 'POST',
  path: '/payments/differences/:differenceId/settle',
  may: 'payments.manage',
  summary: 'Settles a difference with a note of why.',
  params: Type.Object({ differenceId: Id }),
  body: Type.Object({ note: Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' }) }),
  answers: { 200: Difference },
})
