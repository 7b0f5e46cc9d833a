import type { Contributor } from '#domains/identity/index'
import { eraseCoupons, exportCoupons, mergeCoupons } from './coupon/person.ts'
import { eraseSales, exportSales, mergeSales } from './flash-sale/person.ts'

/** What is done with what this domain keeps of a person, in the transaction of the merging or erasing itself. */
export const promotionsPerson: Contributor = {
  domain: 'promotions',
  async merge(work, fromId, intoId) {
    await mergeCoupons(work, fromId, intoId)
    await mergeSales(work, fromId, intoId)
  },
  async export(db, personId) {
    return { ...(await exportCoupons(db, personId)), flashSales: await exportSales(db, personId) }
  },
  async erase(work, personId) {
    await eraseCoupons(work, personId)
    await eraseSales(work, personId)
  },
}
