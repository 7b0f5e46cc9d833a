import { releaseStock } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { holderOf } from './flash-sale/load.ts'
import { writing as writingSales } from './flash-sale/tables.ts'
import { writing } from './tables.ts'

/**
 * Removes the demo's promotions and coupons with all that was claimed of them, and the flash sales of its shows; orders keep
 * the prices they were placed at.
 */
export async function removeDemoPromotions(work: Work, showIds: readonly string[]): Promise<void> {
  const tx = writing(work)
  await tx.deleteFrom('promotions.promotion').where('is_demo', '=', true).execute()
  await tx.deleteFrom('promotions.coupon_batch').where('is_demo', '=', true).execute()
  await tx.updateTable('promotions.edition').set({ edition: newId() }).execute()
  if (showIds.length === 0) return
  const sales = writingSales(work)
  const gone = await sales
    .selectFrom('promotions.flash_sale')
    .select('id')
    .where('show_id', 'in', showIds)
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const { id } of gone) {
    await releaseStock(work, holderOf(id))
    await sales.deleteFrom('promotions.flash_sale').where('id', '=', id).execute()
  }
}
