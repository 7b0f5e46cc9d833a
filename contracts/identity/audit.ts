import { type Static, Type } from 'typebox'

import { Id, Instant, Page, pageQuery, route } from '../route.ts'

/** One act of staff, or of the house itself. Never changed, never removed. */
export const AuditEntry = Type.Object({
  id: Id,
  at: Instant,
  actor: Type.Object({ id: Type.String(), name: Type.String() }),
  /** `identity.role-granted`, `catalogue.price-changed`: domain, then what was done. */
  act: Type.String(),
  subject: Type.Object({ kind: Type.String(), id: Type.String(), name: Type.Optional(Type.String()) }),
  details: Type.Record(Type.String(), Type.Unknown()),
})
export type AuditEntry = Static<typeof AuditEntry>

const auditFilter = {
  /** Part of the name of who acted or of the subject, or a whole id. */
  text: Type.Optional(Type.String({ maxLength: 100 })),
  actorId: Type.Optional(Type.String({ maxLength: 40 })),
  /** Whole (`identity.role-granted`) or a domain (`identity.`). */
  act: Type.Optional(Type.String({ maxLength: 80, pattern: '^[a-z-]+\\.[a-z-]*$' })),
  subjectKind: Type.Optional(Type.String({ maxLength: 40 })),
  subjectId: Type.Optional(Type.String({ maxLength: 80 })),
  since: Type.Optional(Instant),
  until: Type.Optional(Instant),
}

export const listAudit = route({
  method: 'GET',
  path: '/audit',
  may: 'house.audit',
  summary: 'Lists what staff did, newest first.',
  query: Type.Object({ ...pageQuery, ...auditFilter }),
  answers: { 200: Page(AuditEntry) },
})
/** Answers text/csv, UTF-8 with a byte order mark so that spreadsheets read Chinese right; at most 100,000 rows. */
export const exportAudit = route({
  method: 'GET',
  path: '/audit/export',
  may: 'house.audit',
  summary: 'Exports what staff did as CSV.',
  perMinute: 6,
  query: Type.Object(auditFilter),
  answers: { 200: Type.String() },
})
