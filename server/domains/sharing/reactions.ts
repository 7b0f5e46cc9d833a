import type { Reactions } from '#platform/domain'
import { notePaid, noteRefunded } from './link/attribute.ts'
import { noteNewMember } from './link/visit.ts'

/** What this domain does when others' facts reach it. */
export const reactions: Reactions = {
  'identity.guest-became-member': (work, { personId }) => noteNewMember(work, personId),
  'orders.order-paid': (work, { orderId, total }) => notePaid(work, orderId, total),
  'orders.refunded': (work, { orderId, amount }) => noteRefunded(work, orderId, amount),
}
