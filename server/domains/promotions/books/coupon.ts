import { sql } from 'kysely'
import type { Database } from '#platform/db/database'
import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of coupons. */
export const couponBooks: readonly Invariant[] = [
  invariant(
    'A batch has given out as many coupons as there are.',
    sql`
      select format('batch %s: claimed %s of %s, coupons %s', batch.id, claimed, coalesce(total::text, 'any'), own.coupons) as what
      from promotions.coupon_batch as batch
      cross join lateral (
        select count(*) as coupons from promotions.coupon where batch_id = batch.id
      ) as own
      where claimed <> own.coupons or claimed > total`,
  ),
  invariant(
    'A coupon is used exactly while it has a use that stands.',
    sql`
      select format('coupon %s: %s, in order %s, standing uses %s', coupon.id, coupon.state, coupon.order_id, own.uses) as what
      from promotions.coupon
      cross join lateral (
        select count(*) as uses, min(order_id) as order_id
        from promotions.coupon_use where coupon_id = coupon.id and returned_at is null
      ) as own
      where (coupon.state = 'used') <> (own.uses = 1) or coupon.order_id is distinct from own.order_id`,
  ),
]

/** A use of a coupon that stands. */
export interface StandingUse {
  readonly couponId: string
  readonly orderId: string
  readonly discount: number
}

/** Uses that stand, page by page in the order of coupons. For checks. */
export async function findCouponUses(db: Database, after: string, limit: number): Promise<StandingUse[]> {
  const { rows } = await sql<StandingUse>`
    select coupon_id as "couponId", order_id as "orderId", discount from promotions.coupon_use
    where returned_at is null and coupon_id > ${after} order by coupon_id limit ${limit}`.execute(db)
  return rows
}
