import { sql } from 'kysely'

import type { AuditEntry, exportAudit } from '#contracts/identity'
import type { QueryOf } from '#contracts/route'
import { startsWith } from '../person/person.ts'
import type { IdentityReader } from '../tables.ts'

export type AuditFilter = QueryOf<typeof exportAudit>

/** Entries newest first; `after` is the id of the last one seen. */
export async function findAudit(
  db: IdentityReader,
  filter: AuditFilter,
  { after, limit = 50 }: { readonly after?: string | undefined; readonly limit?: number | undefined } = {},
): Promise<{ items: AuditEntry[]; next?: string }> {
  let query = db
    .selectFrom('identity.audit_entry')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (after) query = query.where('id', '<', after)
  if (filter.text?.trim()) query = query.where(speaksOf(filter.text.trim()))
  if (filter.actorId) query = query.where('actor_id', '=', filter.actorId)
  if (filter.act) query = query.where('act', 'like', filter.act.endsWith('.') ? startsWith(filter.act) : filter.act)
  if (filter.subjectKind) query = query.where('subject_kind', '=', filter.subjectKind)
  if (filter.subjectId) query = query.where('subject_id', '=', filter.subjectId)
  if (filter.since) query = query.where('at', '>=', new Date(filter.since))
  if (filter.until) query = query.where('at', '<', new Date(filter.until))
  const rows = await query.execute()
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actor: { id: row.actor_id, name: row.actor_name },
    act: row.act,
    subject: {
      kind: row.subject_kind,
      id: row.subject_id,
      ...(row.subject_name !== null && { name: row.subject_name }),
    },
    details: row.details,
  }))
  const last = items.at(-1)
  return { items, ...(rows.length > limit && last && { next: last.id }) }
}

function speaksOf(text: string) {
  const part = `%${startsWith(text)}`
  return sql<boolean>`(actor_name ilike ${part} or subject_name ilike ${part} or ${text} in (actor_id, subject_id))`
}
