import type { CouponDrop } from '#contracts/promotions'
import { permitRunning, tellRoom } from '#domains/live/index'
import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { reading, writing } from '../tables.ts'
import { getDrop } from './queries.ts'

/** Ends a drop; one that has ended stays as it is. */
export async function closeCouponDrop(work: Work, showId: string, dropId: string): Promise<CouponDrop> {
  await permitRunning(work, showId)
  const before = await getDrop(writing(work), dropId)
  if (before.showId !== showId) throw refuse.unknownDrop({ dropId })
  await closeRows(work, { dropId })
  return getDrop(writing(work), dropId)
}

type Which = { readonly dropId: string } | { readonly showId: string; readonly batchId?: string }

/** Closes each that is still open; whoever comes second finds nothing to close and tells nobody. */
export async function closeRows(work: Work, which: Which): Promise<void> {
  const open = writing(work)
    .updateTable('promotions.coupon_drop')
    .set({ closed_at: work.now })
    .where('closed_at', 'is', null)
  const named =
    'dropId' in which
      ? open.where('id', '=', which.dropId)
      : which.batchId === undefined
        ? open.where('show_id', '=', which.showId)
        : open.where('show_id', '=', which.showId).where('batch_id', '=', which.batchId)
  for (const { id: dropId, show_id: showId, batch_id: batchId, claimed } of await named.returningAll().execute()) {
    tellRoom(work, showId, { lane: 'must', type: 'coupon-drop-closed', body: { dropId, claimed } })
    work.record('promotions.coupon-drop-closed', { dropId, showId, batchId, claimed })
  }
}

/** Closes drops whose time is over; called about every second, by every node. */
export async function closeDueDrops(house: Pick<House, 'db' | 'perform' | 'clock'>): Promise<void> {
  const due = await reading(house.db)
    .selectFrom('promotions.coupon_drop')
    .select('id')
    .where('closed_at', 'is', null)
    .where('closes_at', '<=', house.clock.now())
    .execute()
  for (const { id } of due) await house.perform(system, (work) => closeRows(work, { dropId: id }))
}
