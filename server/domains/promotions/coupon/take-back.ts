import type { Work } from '#platform/work'
import { writing } from '../tables.ts'

/**
 * Takes a coupon back that was given for something which is not true any more. True when it was; one that is used, or lost
 * already, stays as it is.
 */
export async function takeBackCoupon(work: Work, couponId: string): Promise<boolean> {
  const taken = await writing(work)
    .updateTable('promotions.coupon')
    .set({ state: 'lost' })
    .where('id', '=', couponId)
    .where('state', '=', 'usable')
    .returning(['batch_id', 'person_id'])
    .executeTakeFirst()
  if (!taken) return false
  const { batch_id: batchId, person_id: personId } = taken
  work.record('promotions.coupon-taken-back', { couponId, batchId, personId })
  return true
}
