import type { Incident } from '#contracts/live'
import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { type LiveReader, writing } from '../../tables.ts'

export interface IncidentDraft {
  readonly code: string
  readonly severity: 'warn' | 'bad'
  readonly detail?: string | undefined
}

/** Notes that something goes wrong; the same thing again while it lasts is one incident. Answers whether it is new. */
export async function openIncident(work: Work, showId: string, draft: IncidentDraft): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writing(work)
    .insertInto('live.incident')
    .values({
      id: newId(work.now.getTime()),
      show_id: showId,
      code: draft.code,
      severity: draft.severity,
      detail: draft.detail ?? null,
      at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const isNew = numInsertedOrUpdatedRows === 1n
  if (isNew) work.record('live.incident-opened', { showId, code: draft.code })
  return isNew
}

/** Notes that it has passed; harmless when it had not been noted. */
export async function closeIncident(work: Work, showId: string, code: string): Promise<boolean> {
  const { numUpdatedRows } = await writing(work)
    .updateTable('live.incident')
    .set({ ended_at: work.now })
    .where('show_id', '=', showId)
    .where('code', '=', code)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The incident log of a show, the latest first. */
export async function findIncidents(reader: LiveReader, showId: string, limit = 100): Promise<Incident[]> {
  const rows = await reader
    .selectFrom('live.incident')
    .selectAll()
    .where('show_id', '=', showId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, code, severity, detail, at, ended_at }) =>
    present({
      id,
      code,
      severity,
      detail: detail ?? undefined,
      at: at.toISOString(),
      endedAt: ended_at?.toISOString(),
    }),
  )
}
