import type { Reactions } from '#platform/domain'
import { noteRefundFailed, noteSeatRefunded } from './group/refund.ts'
import { rewardLeader } from './group/reward.ts'
import { withdrawEverywhere } from './group-offer/launch.ts'
import { notePaid, noteRefunded } from './link/attribute.ts'
import { noteNewMember } from './link/visit.ts'

/** What this domain does when others' facts, or its own, reach it. */
export const reactions: Reactions = {
  'identity.guest-became-member': (work, { personId }) => noteNewMember(work, personId),
  'live.show-ended': (work, { showId }) => withdrawEverywhere(work, { showId }),
  'live.show-cancelled': (work, { showId }) => withdrawEverywhere(work, { showId }),
  'sharing.group-completed': rewardLeader,
  'orders.order-paid': (work, { orderId, total }) => notePaid(work, orderId, total),
  async 'orders.refunded'(work, { orderId, amount }) {
    await noteRefunded(work, orderId, amount)
    await noteSeatRefunded(work, orderId, amount)
  },
  'orders.refund-failed': (work, { orderId }) => noteRefundFailed(work, orderId),
}
