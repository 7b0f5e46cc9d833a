import type { Coupon } from '#contracts/promotions'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import type { HeldCoupon } from '../price/input.ts'
import { refuse } from '../refusals.ts'
import type { PromotionsReader } from '../tables.ts'
import { heldCoupon, selectCoupons, wireCoupon } from './load.ts'

interface Asked {
  readonly state?: 'usable' | 'used' | 'expired'
  readonly after?: string
  readonly limit?: number
}

/** Somebody's coupons: usable ones (also those that begin later) by how soon they expire, others the latest first. */
export async function listOwnCoupons(
  db: PromotionsReader,
  personId: string,
  { state = 'usable', after, limit = defaultLimit }: Asked,
  now: Date,
): Promise<Page<Coupon>> {
  const isRising = state === 'usable'
  const own = selectCoupons(db)
    .where('coupon.person_id', '=', personId)
    .where('coupon.state', '=', state === 'used' ? 'used' : 'usable')
  const inState = state === 'used' ? own : own.where('coupon.valid_until', state === 'usable' ? '>' : '<=', now)
  const [until, id] = after === undefined ? [] : readPlace(after)
  const rows = await inState
    .$if(until !== undefined && id !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('coupon.valid_until', 'coupon.id'), isRising ? '>' : '<', tuple(until ?? now, id ?? '')),
      ),
    )
    .orderBy('coupon.valid_until', isRising ? 'asc' : 'desc')
    .orderBy('coupon.id', isRising ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    (row) => wireCoupon(row, row, now),
    (row) => `${row.valid_until.toISOString()}/${row.id}`,
  )
}

function readPlace(cursor: string): [Date, string] {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)\/([0-9a-z]{26})$/.exec(cursor)
  const until = new Date(match?.[1] ?? '')
  if (!match?.[2] || Number.isNaN(until.getTime())) throw refuse.badCursor()
  return [until, match[2]]
}

/** The coupons of these that are this person's and not used, for a price; others are left out. */
export async function findHeldCoupons(
  db: PromotionsReader,
  personId: string,
  couponIds: readonly string[],
): Promise<HeldCoupon[]> {
  if (couponIds.length === 0) return []
  const rows = await selectCoupons(db)
    .where('coupon.id', 'in', couponIds)
    .where('coupon.person_id', '=', personId)
    .where('coupon.state', '=', 'usable')
    .execute()
  return rows.map(heldCoupon)
}
