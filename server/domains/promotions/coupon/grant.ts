import type { Work } from '#platform/work'
import { type BatchRow, lockBatch } from '../coupon-batch/load.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { newCoupon } from './claim.ts'

/**
 * Gives somebody a coupon for a reason: a prize, a right answer, an invitation. `cause` names it, unique in the batch: the
 * same again is the same coupon. Counts in the batch's total, not among what the person may claim; refuses `none-left`.
 */
export async function grantCoupon(work: Work, batchId: string, personId: string, cause: string): Promise<string> {
  const batch = await lockBatch(work, batchId)
  const before = await findGranted(work, batchId, cause)
  if (before) return before
  if (batch.state === 'ended') throw refuse.claimsOver()
  return keepGranted(work, batch, { personId, cause })
}

/** Refuses as `grantCoupon` would, before anything is given: these batches stay locked, so that what is left of them stays. */
export async function checkGrantable(work: Work, batchIds: readonly string[]): Promise<void> {
  for (const batchId of [...new Set(batchIds)].toSorted()) {
    const batch = await lockBatch(work, batchId)
    if (batch.state === 'ended') throw refuse.claimsOver()
    const asked = batchIds.filter((id) => id === batchId).length
    if (batch.total !== null && batch.claimed + asked > batch.total) throw refuse.noneLeft()
  }
}

/** What is given as money that can be spent here. */
export interface Cash {
  readonly batchId: string
  readonly personId: string
  /** In the minor unit of the batch's currency. */
  readonly worth: number
  readonly cause: string
}

/**
 * Gives somebody a coupon of an amount of its own, as long as its batch has some left; whether the batch can be claimed from
 * does not matter, for what is promised is given. The same cause again is the same coupon.
 */
export async function grantCash(work: Work, { batchId, personId, worth, cause }: Cash): Promise<string> {
  const batch = await lockBatch(work, batchId)
  return (await findGranted(work, batchId, cause)) ?? keepGranted(work, batch, { personId, cause, worth })
}

async function findGranted(work: Work, batchId: string, cause: string): Promise<string | undefined> {
  const before = await writing(work)
    .selectFrom('promotions.coupon')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('cause', '=', cause)
    .executeTakeFirst()
  return before?.id
}

async function keepGranted(
  work: Work,
  batch: BatchRow,
  { personId, cause, worth }: { personId: string; cause: string; worth?: number },
): Promise<string> {
  if (batch.total !== null && batch.claimed >= batch.total) throw refuse.noneLeft()
  const coupon = newCoupon(batch, { personId, source: 'grant', number: null }, work.now)
  await writing(work)
    .insertInto('promotions.coupon')
    .values({ ...coupon, cause, worth: worth ?? null })
    .execute()
  work.record('promotions.coupon-claimed', { couponId: coupon.id, batchId: batch.id, personId, source: 'grant' })
  return coupon.id
}
