import { type Selectable, sql } from 'kysely'

import type { Coupon, CouponState } from '#contracts/promotions'
import { present } from '#kernel/present'
import { type BatchRow, couponTerms } from '../coupon-batch/load.ts'
import type { HeldCoupon } from '../price/input.ts'
import type { PromotionsReader, PromotionsTables } from '../tables.ts'

export type CouponRow = Selectable<PromotionsTables['promotions.coupon']>

const batchColumns = ['batch.title', 'batch.currency', 'batch.threshold', 'batch.scope', 'batch.stacking'] as const

export type BatchOfCoupon = Pick<BatchRow, 'title' | 'currency' | 'benefit' | 'threshold' | 'scope' | 'stacking'>

/** Coupons with what their batch says of them; one with a worth of its own takes that off. */
export function selectCoupons(db: PromotionsReader) {
  return db
    .selectFrom('promotions.coupon as coupon')
    .innerJoin('promotions.coupon_batch as batch', 'batch.id', 'coupon.batch_id')
    .selectAll('coupon')
    .select(batchColumns)
    .select(
      sql<BatchRow['benefit']>`case when coupon.worth is null then batch.benefit
        else jsonb_build_object('kind', 'amount', 'off', coupon.worth) end`.as('benefit'),
    )
}

/** What a coupon is at an instant: its validity follows the clock. */
export function couponState(row: Pick<CouponRow, 'state' | 'valid_from' | 'valid_until'>, now: Date): CouponState {
  if (row.state !== 'usable') return row.state
  if (row.valid_until <= now) return 'expired'
  return row.valid_from > now ? 'scheduled' : 'usable'
}

export function wireCoupon(row: CouponRow, batch: BatchOfCoupon, now: Date): Coupon {
  return present({
    id: row.id,
    batchId: row.batch_id,
    state: couponState(row, now),
    ...couponTerms(batch),
    source: row.source,
    claimedAt: row.claimed_at.toISOString(),
    validFrom: row.valid_from.toISOString(),
    validUntil: row.valid_until.toISOString(),
    orderId: row.order_id ?? undefined,
    usedAt: row.used_at?.toISOString(),
  })
}

/** A coupon as the price engine wants it. */
export function heldCoupon(row: CouponRow & BatchOfCoupon): HeldCoupon {
  const { id, title, currency, benefit, threshold, scope, stacking, valid_from: startsAt, valid_until: endsAt } = row
  return { id, title, currency, benefit, threshold, scope, stacking, startsAt, endsAt }
}
