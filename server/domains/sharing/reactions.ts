import type { Reactions } from '#platform/domain'
import { noteRefundFailed, noteSeatRefunded } from './group/refund.ts'
import { rewardLeader } from './group/reward.ts'
import { withdrawEverywhere } from './group-offer/launch.ts'
import { noteJoined } from './invitation/accept.ts'
import { noteKeptOrder, noteOrderBack, notePaidOrder } from './invitation/follow-order.ts'
import { notePaid, noteRefunded } from './link/attribute.ts'
import { noteNewMember } from './link/visit.ts'

const done = Promise.resolve()

/** What this domain does when others' facts, or its own, reach it. */
export const reactions: Reactions = {
  async 'identity.guest-became-member'(work, { personId }) {
    await noteNewMember(work, personId)
    await noteJoined(work, personId)
  },
  'live.show-ended': (work, { showId }) => withdrawEverywhere(work, { showId }),
  'live.show-cancelled': (work, { showId }) => withdrawEverywhere(work, { showId }),
  'sharing.group-completed': rewardLeader,
  async 'orders.order-paid'(work, order) {
    notePaid(work, order.orderId, order.total)
    await notePaidOrder(work, order)
  },
  'orders.order-completed': (work, { orderId }) => noteKeptOrder(work, orderId),
  'orders.order-cancelled': (work, { orderId, wasPaid }) => (wasPaid ? noteOrderBack(work, orderId, 'all') : done),
  'orders.order-closed': (work, { orderId, wasPaid }) => (wasPaid ? noteOrderBack(work, orderId, 'all') : done),
  async 'orders.refunded'(work, { orderId, amount }) {
    await noteRefunded(work, orderId, amount)
    await noteSeatRefunded(work, orderId, amount)
    await noteOrderBack(work, orderId, amount)
  },
  'orders.refund-failed': (work, { orderId }) => noteRefundFailed(work, orderId),
}
