import type { CouponBatchChange } from '#contracts/promotions'
import type { Work } from '#platform/work'
import { differences } from '../differences.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { changedTerms, checkClaimed, checkTerms } from './coupon-batch.ts'
import { columnsOf, noteAct } from './keep.ts'
import { type BatchRow, lockBatch, stateOf, termsOfRow } from './load.ts'

/**
 * Changes a batch. Refuses `stale-edit` when it is not the version that the editor saw, `terms-fixed` when people already
 * hold coupons and would hold others then.
 */
export async function changeCouponBatch(work: Work, batchId: string, change: CouponBatchChange): Promise<void> {
  const row = await lockAsSeen(work, batchId, change.version)
  if (row.state === 'ended') throw refuse.hasEnded()
  const before = termsOfRow(row)
  const after = changedTerms(before, change)
  checkTerms(after)
  const changes = differences(before, after)
  checkClaimed(row.claimed, after, changes)
  if (changes.length === 0) return
  const version = row.version + 1
  await writing(work)
    .updateTable('promotions.coupon_batch')
    .set({ ...columnsOf(after), version, changed_at: work.now })
    .where('id', '=', batchId)
    .execute()
  await noteAct(work, { id: batchId, version, act: 'changed', before, after })
}

const turns = {
  paused: { from: ['scheduled', 'running'], to: 'paused' },
  resumed: { from: ['paused'], to: 'active' },
  ended: { from: ['scheduled', 'running', 'paused'], to: 'ended' },
} as const

/** Pauses, resumes or ends the claiming; coupons that people hold stay good. */
export async function turnCouponBatch(
  work: Work,
  batchId: string,
  seen: number,
  act: keyof typeof turns,
): Promise<void> {
  const row = await lockAsSeen(work, batchId, seen)
  const { from, to } = turns[act]
  const state = stateOf(row, work.now)
  if (!(from as readonly string[]).includes(state)) throw refuse.wrongState({ state })
  const version = row.version + 1
  await writing(work)
    .updateTable('promotions.coupon_batch')
    .set({ state: to, version, changed_at: work.now })
    .where('id', '=', batchId)
    .execute()
  const terms = termsOfRow(row)
  await noteAct(work, { id: batchId, version, act, before: terms, after: terms })
}

async function lockAsSeen(work: Work, batchId: string, seen: number): Promise<BatchRow> {
  const row = await lockBatch(work, batchId)
  if (row.version === seen) return row
  const rows = await writing(work)
    .selectFrom('promotions.coupon_batch_change')
    .select(['changes', 'actor_name', 'at'])
    .where('batch_id', '=', batchId)
    .where('version', '>', seen)
    .orderBy('version')
    .execute()
  const latest = rows.at(-1)
  throw refuse.staleEdit({
    version: row.version,
    by: latest?.actor_name,
    at: latest?.at.toISOString(),
    changes: rows.flatMap(({ changes }) => changes),
  })
}
