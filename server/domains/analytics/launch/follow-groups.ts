import type { Reactions } from '#platform/domain'
import type { Work } from '#platform/work'
import { statedAt } from '../stated.ts'
import { writing } from '../tables.ts'
import { changeLaunch, keepLaunch } from './keep.ts'

/** Group offers that run in shows, and the seats that were paid for. */
export const followGroups: Reactions = {
  'sharing.group-offer-launched': (work, { launchId, offerId, productId, showId }) =>
    keepLaunch(work, {
      id: launchId,
      show_id: showId,
      kind: 'group-buy',
      offer_id: offerId,
      product_id: productId,
      opened_at: statedAt(work),
    }),
  'sharing.group-offer-withdrawn': (work, { launchId }) => changeLaunch(work, launchId, { closed_at: statedAt(work) }),
  'sharing.group-opened': (work, seated) => keepSeat(work, seated, true),
  'sharing.group-joined': (work, seated) => keepSeat(work, seated, false),
  'sharing.group-completed': async (work, { orderIds }) => {
    if (orderIds.length === 0) return
    await writing(work)
      .updateTable('analytics.seat')
      .set({ is_completed: true })
      .where('order_id', 'in', orderIds)
      .execute()
  },
}

interface Seated {
  readonly orderId: string
  readonly offerId: string
  readonly groupId: string
}

async function keepSeat(work: Work, { orderId, offerId, groupId }: Seated, isLeader: boolean): Promise<void> {
  await writing(work)
    .insertInto('analytics.seat')
    .values({ order_id: orderId, offer_id: offerId, group_id: groupId, at: statedAt(work), is_leader: isLeader })
    .onConflict((known) => known.doNothing())
    .execute()
}
