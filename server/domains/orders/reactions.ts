import type { Reactions } from '#platform/domain'
import { followCompleted, followFailed } from './order/group.ts'
import { failRefund } from './refund/settle.ts'

/** What this domain does when others' facts reach it. */
export const reactions: Reactions = {
  'payments.refund-failed': (work, { payable, refundId, fault }) =>
    payable.kind === 'order' ? failRefund(work, refundId, fault) : Promise.resolve(),
  'sharing.group-completed': followCompleted,
  'sharing.group-failed': followFailed,
}
