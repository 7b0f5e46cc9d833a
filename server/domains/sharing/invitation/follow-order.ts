import type { Work } from '#platform/work'
import { earn, noNumbers, reverse, settle } from './earn.ts'
import { earns, stillEarns } from './invitation.ts'
import { lockInvitation } from './load.ts'

interface PaidOrder {
  readonly orderId: string
  readonly personId: string
  readonly total: number
  readonly paidAt: string
}

/**
 * The invited have paid an order: it earns the reward, or is kept in mind until its time for returns is over. Guests who pay
 * first and join later have earned nothing by it: they are not new any more.
 */
export async function notePaidOrder(work: Work, { orderId, personId, total, paidAt }: PaidOrder): Promise<void> {
  const locked = await lockInvitation(work, { invitedId: personId })
  if (!locked) return
  const { campaign, invitation } = locked
  const { joined_at: joinedAt } = invitation
  if (invitation.state !== 'joined' || invitation.order_id !== null || !joinedAt || campaign.given_when === 'joined')
    return
  const rule = { least: campaign.least, withinDays: campaign.within_days }
  if (!earns(rule, { amount: total, joinedAt, paidAt: new Date(paidAt) })) return
  await settle(work, invitation.id, { order_id: orderId, order_paid: total, order_refunded: 0 })
  if (campaign.given_when === 'paid') await earn(work, { campaign, invitation: { ...invitation, order_id: orderId } })
}

const noOrder = { order_id: null, order_paid: null, order_refunded: 0 } as const

/** Its time for returns is over: what was kept of it earns the reward. */
export async function noteKeptOrder(work: Work, orderId: string): Promise<void> {
  const locked = await lockInvitation(work, { orderId })
  if (locked?.campaign.given_when !== 'kept' || locked.invitation.state !== 'joined') return
  const { order_paid: paid, order_refunded: refunded } = locked.invitation
  if (stillEarns(locked.campaign.least, paid ?? 0, refunded)) await earn(work, locked)
  else await settle(work, locked.invitation.id, noOrder)
}

/**
 * Money of the order goes back; all of it when it was cancelled. Once what stays would not have earned the reward, one that
 * was given is taken back, one that waits is over, and an order that was only kept in mind is forgotten, so that another may
 * earn it.
 */
export async function noteOrderBack(work: Work, orderId: string, amount: number | 'all'): Promise<void> {
  const locked = await lockInvitation(work, { orderId })
  if (!locked || locked.campaign.given_when === 'joined') return
  const { campaign, invitation } = locked
  const paid = invitation.order_paid ?? 0
  const refunded = amount === 'all' ? paid : Math.min(paid, invitation.order_refunded + amount)
  await settle(work, invitation.id, { order_refunded: refunded })
  if (stillEarns(campaign.least, paid, refunded)) return
  if (invitation.state === 'rewarded') await reverse(work, locked)
  else if (invitation.state === 'waiting')
    await settle(work, invitation.id, { ...noNumbers, state: 'void', reason: 'refunded' })
  else if (invitation.state === 'joined') await settle(work, invitation.id, noOrder)
}
