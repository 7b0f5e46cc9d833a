import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { couponState } from './load.ts'

export interface CouponUse {
  readonly couponId: string
  readonly personId: string
  readonly orderId: string
  /** What it took off, in minor units. */
  readonly discount: number
}

/**
 * Uses a coupon for an order. Of two orders at once one has it: the row changes hands in one statement, and an index allows
 * one standing use. Refuses another person's as one that does not exist, a used one, and one that is not valid now.
 */
export async function useCoupon(work: Work, { couponId, personId, orderId, discount }: CouponUse): Promise<void> {
  const { rows } = await sql<{ batchId: string }>`
    with used as (
      update promotions.coupon set state = 'used', order_id = ${orderId}, used_at = ${work.now}
      where id = ${couponId} and person_id = ${personId} and state = 'usable'
        and valid_from <= ${work.now} and valid_until > ${work.now}
      returning id, batch_id
    )
    insert into promotions.coupon_use (coupon_id, batch_id, order_id, discount, used_at)
    select id, batch_id, ${orderId}, ${discount}, ${work.now} from used
    returning batch_id as "batchId"`.execute(work.tx)
  const [used] = rows
  if (!used) throw await whyNot(work, couponId, personId)
  const { batchId } = used
  work.record('promotions.coupon-used', { couponId, batchId, personId, orderId, discount })
}

async function whyNot(work: Work, couponId: string, personId: string) {
  const row = await writing(work)
    .selectFrom('promotions.coupon')
    .select(['state', 'valid_from', 'valid_until'])
    .where('id', '=', couponId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return refuse.unknownCoupon({ couponId })
  return couponState(row, work.now) === 'used' ? refuse.couponUsed({ couponId }) : refuse.couponExpired({ couponId })
}
