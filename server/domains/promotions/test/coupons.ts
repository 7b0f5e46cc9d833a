import type { CouponBatchDraft } from '#contracts/promotions'
import { Refusal } from '#kernel/refusal'
import type { Actor } from '#platform/work'
import { system } from '#platform/work'
import { noon } from '#test/world/database'
import { stage } from '#test/world/stage'
import { type ClaimDraft, claimCoupon } from '../coupon/claim.ts'
import { createRuntime } from '../coupon/runtime.ts'
import { useCoupon } from '../coupon/use.ts'
import { createCouponBatch } from '../coupon-batch/keep.ts'

export const tenOff: CouponBatchDraft = {
  title: { zh: '立减十元', en: '10 off' },
  benefit: { kind: 'amount', off: 10_00 },
  threshold: 50_00,
  perPerson: 1,
  validity: { kind: 'after-claim', days: 7 },
  claimsFrom: noon.toISOString(),
}

/** A stage with an operator, and coupons made and claimed the short way. */
export async function couponStage() {
  const on = await stage()
  const operator = await on.someone('Olive', ['operator'])
  const batch = (draft: Partial<CouponBatchDraft> = {}) =>
    on.perform(operator, (work) => createCouponBatch(work, { ...tenOff, ...draft }))
  const claim = (batchId: string, actor: Actor, draft: Omit<ClaimDraft, 'actor'> = {}) =>
    on.perform(system, (work) => claimCoupon(work, batchId, { actor, ...draft }))
  const use = (couponId: string, personId: string, orderId: string) =>
    on.perform(system, (work) => useCoupon(work, { couponId, personId, orderId, discount: 10_00 }))
  /** Claims of a house's node, in batches; two of them are two nodes on one database. */
  const node = () => createRuntime({ db: on.db, perform: on.perform, rooms: { state: () => {} } } as never)
  return { ...on, operator, batch, claim, use, node }
}

/** The codes that refused, of calls that were settled. */
export function refusedWith(outcomes: readonly PromiseSettledResult<unknown>[]): string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return []
    if (outcome.reason instanceof Refusal) return [outcome.reason.code]
    throw outcome.reason
  })
}
