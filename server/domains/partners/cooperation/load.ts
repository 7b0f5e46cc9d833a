import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type CooperationRow, type DeliverableRow, writing } from '../tables.ts'

/** The row of a cooperation, locked: whoever changes, answers, hands in, judges and closes queues there. */
export async function lockCooperation(work: Work, cooperationId: string): Promise<CooperationRow> {
  const row = await writing(work)
    .selectFrom('partners.cooperation')
    .selectAll()
    .where('id', '=', cooperationId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownCooperation()
  return row
}

/** The same for the KOL it was offered to; to anybody else there is no such thing. */
export async function lockOwnCooperation(work: Work, cooperationId: string): Promise<CooperationRow> {
  const row = await lockCooperation(work, cooperationId)
  if (row.kol_id !== work.actor.id || row.offered_at === null) throw refuse.unknownCooperation()
  return row
}

/** A piece of a cooperation whose row is locked. */
export async function getPiece(work: Work, row: CooperationRow, deliverableId: string): Promise<DeliverableRow> {
  const piece = await writing(work)
    .selectFrom('partners.deliverable')
    .selectAll()
    .where('id', '=', deliverableId)
    .where('cooperation_id', '=', row.id)
    .executeTakeFirst()
  if (!piece) throw refuse.unknownDeliverable()
  return piece
}

export const subjectOf = ({ id, title }: Pick<CooperationRow, 'id' | 'title'>) => ({
  kind: 'cooperation',
  id,
  name: title,
})
