import { grantCoupon, readCouponBatch, readingPromotions } from '#domains/promotions/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { registerGift } from './gift.ts'

/** Coupons of a batch: given by themselves. What others claim meanwhile can use a limited batch up; giving then waits for more. */
registerGift({
  kind: 'coupon',
  needsAddress: false,
  async describe(work: Work, { batchId }) {
    const { title, state } = await readCouponBatch(readingPromotions(work.tx), batchId, work.now)
    if (state === 'ended') throw refuse.unknownPrize({ field: 'prizes', batchId })
    return { title }
  },
  async hold(work, _holder, pieces) {
    for (const { gift, quantity } of pieces) {
      const { total, claimed } = await readCouponBatch(readingPromotions(work.tx), gift.batchId, work.now)
      const left = total === undefined ? quantity : total - claimed
      if (left < quantity) throw refuse.tooFewCoupons({ batchId: gift.batchId, left, asked: quantity })
    }
  },
  async give(work, { batchId }, { personId, cause }) {
    await grantCoupon(work, batchId, personId, cause)
  },
})
