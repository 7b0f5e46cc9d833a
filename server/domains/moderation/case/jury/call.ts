import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'

import { commitmentOf } from '#kernel/chance/draw'
import { newId } from '#kernel/id'
import { draft, job } from '#platform/jobs/index'
import type { Work } from '#platform/work'
import { keepActs } from '../../act/keep.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { checkFree } from '../claim.ts'
import { actOf } from '../decide.ts'
import { lockCase } from '../load.ts'
import { drawPanel, fewest, openMs } from './jury.ts'
import { panelSource } from './panel.ts'

export const closeJuryJob = job({ name: 'moderation.close-jury', data: Type.Object({ juryId: Type.String() }) })

/** More are not looked at; a list that long is drawn from as well as any. */
const mostEligible = 20_000

/**
 * Asks a panel about an open case: drawn from who may sit and is not involved, with a seed that was bound before. Once a case; the case
 * goes back to the queue, and whoever decides it has the panel's word before them.
 */
export async function callJury(work: Work, caseId: string): Promise<string> {
  const { actor, now } = work
  const tx = writing(work)
  const row = await lockCase(work, caseId)
  checkFree(work, row)
  const before = await tx.selectFrom('moderation.jury').select('id').where('case_id', '=', caseId).executeTakeFirst()
  if (before) return before.id
  const reporters = await tx
    .selectFrom('moderation.report')
    .select('reporter_id')
    .where('case_id', '=', caseId)
    .execute()
  const involved = [row.author_id, actor.id, row.first_look_by ?? '', ...reporters.map((one) => one.reporter_id)]
  const eligible = (await panelSource()?.eligible(work.tx, involved, now, mostEligible)) ?? []
  if (eligible.length < fewest) throw refuse.tooFewJurors({ least: fewest, are: eligible.length })

  const lot = await takeLot(work)
  const { root, jurors } = drawPanel({ id: lot.id, seed: lot.seed, saltKey: lot.salt_key }, eligible)
  const juryId = newId(now.getTime())
  const closesAt = new Date(now.getTime() + openMs)
  await tx
    .insertInto('moderation.jury')
    .values({
      id: juryId,
      case_id: caseId,
      lot_id: lot.id,
      rule: row.reason,
      seats: jurors.length,
      eligible: new Set(eligible).size,
      root: Buffer.from(root),
      opened_by: actor.id,
      opened_at: now,
      closes_at: closesAt,
    })
    .execute()
  await tx.updateTable('moderation.lot').set({ jury_id: juryId }).where('id', '=', lot.id).execute()
  await tx
    .insertInto('moderation.juror')
    .values(jurors.map(({ number, personId }) => ({ jury_id: juryId, person_id: personId, number })))
    .execute()
  await tx
    .updateTable('moderation.case')
    .set({ claimed_by: null, claimed_name: null, claimed_until: null })
    .where('id', '=', caseId)
    .execute()
  await makeLot(work)
  await keepActs(work, [actOf(row, 'jury-called', row.reason)])
  work.record('moderation.jury-called', { juryId, caseId, personIds: jurors.map(({ personId }) => personId) })
  work.enqueue(draft(closeJuryJob, { juryId }, { after: closesAt }))
  return juryId
}

/** The seed that waits, locked; the first time ever one is made on the spot. */
async function takeLot(work: Work) {
  const find = () =>
    writing(work).selectFrom('moderation.lot').selectAll().where('jury_id', 'is', null).forUpdate().executeTakeFirst()
  const waiting = await find()
  if (waiting) return waiting
  await makeLot(work)
  const made = await find()
  if (!made) throw new Error('No seed to draw with.')
  return made
}

/** Makes the next seed and tells its commitment; two who do so at once leave one. */
export async function makeLot(work: Work): Promise<void> {
  const id = newId(work.now.getTime())
  const seed = randomBytes(32)
  const commitment = Buffer.from(commitmentOf(id, seed))
  const { numInsertedOrUpdatedRows } = await writing(work)
    .insertInto('moderation.lot')
    .values({ id, seed, salt_key: randomBytes(32), commitment, made_at: work.now, jury_id: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) {
    work.record('moderation.lot-made', { lotId: id, commitment: commitment.toString('hex') })
  }
}
