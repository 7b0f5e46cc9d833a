import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from './tables.ts'

/** Removes the demo's promotions and coupons with all that was claimed of them; orders keep the prices they were placed at. */
export async function removeDemoPromotions(work: Work): Promise<void> {
  const tx = writing(work)
  await tx.deleteFrom('promotions.promotion').where('is_demo', '=', true).execute()
  await tx.deleteFrom('promotions.coupon_batch').where('is_demo', '=', true).execute()
  await tx.updateTable('promotions.edition').set({ edition: newId() }).execute()
}
