import type { Work } from '#platform/work'
import { keepActs } from '../act/keep.ts'
import { refuse } from '../refusals.ts'
import { findSubject } from '../subject.ts'
import { writing } from '../tables.ts'
import type { SanctionRow } from './queries.ts'
import { holds } from './sanction.ts'

/** Ends a measure early: one of the whole house with `people.manage`, one of a subject when that subject permits. */
export async function liftSanction(work: Work, sanctionId: string): Promise<SanctionRow> {
  const tx = writing(work)
  const row = await tx
    .selectFrom('moderation.sanction')
    .selectAll()
    .where('id', '=', sanctionId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownSanction()
  const subject = findSubject(row.scope)
  if (subject) await subject.permitLifting(work, row.subject_id, row.measure)
  else if (!work.actor.may.has('people.manage')) throw refuse.notYours()
  if (row.lifted_at || !holds({ until: row.until ?? undefined }, work.now)) throw refuse.alreadyLifted()
  return endRow(work, row)
}

/** Ends a measure because the decision that took it no longer stands; one that has ended already is left. */
export async function liftWithDecision(work: Work, sanctionId: string): Promise<void> {
  const row = await writing(work)
    .selectFrom('moderation.sanction')
    .selectAll()
    .where('id', '=', sanctionId)
    .forUpdate()
    .executeTakeFirst()
  if (row && !row.lifted_at && holds({ until: row.until ?? undefined }, work.now)) await endRow(work, row)
}

async function endRow(work: Work, row: SanctionRow): Promise<SanctionRow> {
  const lifted = { lifted_at: work.now, lifted_by: work.actor.id }
  await writing(work).updateTable('moderation.sanction').set(lifted).where('id', '=', row.id).execute()
  const place = { scope: row.scope, subjectId: row.subject_id }
  const person = { id: row.person_id, name: row.person_name }
  await keepActs(work, [{ act: 'lifted', place, person, reason: row.measure }])
  await findSubject(row.scope)?.lifted(work, { id: row.id, ...place, personId: person.id, measure: row.measure })
  work.record('moderation.sanction-lifted', { sanctionId: row.id, ...place, personId: person.id, measure: row.measure })
  return { ...row, ...lifted }
}
