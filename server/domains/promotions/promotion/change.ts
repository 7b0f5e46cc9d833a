import type { FieldChange } from '#contracts/catalogue'
import type { PromotionChange } from '#contracts/promotions'
import type { Work } from '#platform/work'
import { differences } from '../differences.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { columnsOf, noteAct } from './keep.ts'
import { lockPromotion, type PromotionRow, termsOfRow } from './load.ts'
import { changedTerms, checkTerms, stateAt } from './promotion.ts'

/**
 * Changes a promotion. Refuses `stale-edit` when it is not the version that the editor saw, with what changed since; one
 * that has ended stays as it was.
 */
export async function changePromotion(work: Work, promotionId: string, change: PromotionChange): Promise<void> {
  const row = await lockAsSeen(work, promotionId, change.version)
  const before = termsOfRow(row)
  if (row.state === 'ended') throw refuse.hasEnded()
  const after = changedTerms(before, change)
  checkTerms(after)
  if (after.usesLimit !== null && after.usesLimit < row.uses)
    throw refuse.belowUses({ field: 'usesLimit', uses: row.uses })
  if (differences(before, after).length === 0) return
  const version = row.version + 1
  await writing(work)
    .updateTable('promotions.promotion')
    .set({ ...columnsOf(after), version, changed_at: work.now })
    .where('id', '=', promotionId)
    .execute()
  await noteAct(work, { id: promotionId, version, act: 'changed', before, after })
}

const turns = {
  paused: { from: ['scheduled', 'running'], to: 'paused' },
  resumed: { from: ['paused'], to: 'active' },
  ended: { from: ['scheduled', 'running', 'paused'], to: 'ended' },
} as const

/** Pauses, resumes or ends a promotion. Refuses a turn that its state does not allow, and one seen in an older version. */
export async function turnPromotion(
  work: Work,
  promotionId: string,
  seen: number,
  act: keyof typeof turns,
): Promise<void> {
  const row = await lockAsSeen(work, promotionId, seen)
  const terms = termsOfRow(row)
  const { from, to } = turns[act]
  const state = stateAt({ state: row.state, ...terms }, work.now)
  if (!(from as readonly string[]).includes(state)) throw refuse.wrongState({ state })
  const version = row.version + 1
  await writing(work)
    .updateTable('promotions.promotion')
    .set({ state: to, version, changed_at: work.now })
    .where('id', '=', promotionId)
    .execute()
  await noteAct(work, { id: promotionId, version, act, before: terms, after: terms })
}

async function lockAsSeen(work: Work, promotionId: string, seen: number): Promise<PromotionRow> {
  const row = await lockPromotion(work, promotionId)
  if (row.version !== seen) throw refuse.staleEdit(await changedSince(work, row, seen))
  return row
}

async function changedSince(work: Work, { id, version }: PromotionRow, seen: number) {
  const rows = await writing(work)
    .selectFrom('promotions.promotion_change')
    .select(['changes', 'actor_name', 'at'])
    .where('promotion_id', '=', id)
    .where('version', '>', seen)
    .orderBy('version')
    .execute()
  const latest = rows.at(-1)
  const changes: FieldChange[] = rows.flatMap((row) => row.changes)
  return { version, by: latest?.actor_name, at: latest?.at.toISOString(), changes }
}
