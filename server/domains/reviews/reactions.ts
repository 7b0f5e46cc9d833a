import type { Reactions } from '#platform/domain'
import { keepReceipts } from './receipt/keep.ts'

/** What this domain does when others' facts reach it. */
export const reactions: Reactions = {
  'orders.order-delivered': (work, { orderId }) => keepReceipts(work, orderId),
  'orders.refunded': (work, { orderId }) => keepReceipts(work, orderId),
}
