import type { Selectable } from 'kysely'

import type { CouponDrop } from '#contracts/promotions'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { type BatchRow, couponTerms } from '../coupon-batch/load.ts'
import { type PromotionsTables, writing } from '../tables.ts'

export type DropRow = Selectable<PromotionsTables['promotions.coupon_drop']>

/** The drops of a batch with their rows locked, by id. */
export async function lockDrops(work: Work, batchId: string, dropIds: readonly string[]): Promise<DropRow[]> {
  if (dropIds.length === 0) return []
  return writing(work)
    .selectFrom('promotions.coupon_drop')
    .selectAll()
    .where('id', 'in', [...new Set(dropIds)])
    .where('batch_id', '=', batchId)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

type BatchOfDrop = Pick<BatchRow, 'title' | 'currency' | 'benefit' | 'threshold' | 'scope' | 'per_person'>

export function wireDrop(row: DropRow, batch: BatchOfDrop): CouponDrop {
  return present({
    id: row.id,
    showId: row.show_id,
    batchId: row.batch_id,
    ...couponTerms(batch),
    perPerson: batch.per_person,
    followersOnly: row.followers_only,
    quantity: row.quantity ?? undefined,
    claimed: row.claimed,
    openedAt: row.opened_at.toISOString(),
    closesAt: row.closes_at?.toISOString(),
    closedAt: row.closed_at?.toISOString(),
  })
}
