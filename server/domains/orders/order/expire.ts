import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { reading } from '../tables.ts'
import { endOrder } from './end.ts'
import { lockOrder } from './lock.ts'

const mostAtOnce = 500

/** Closes orders whose time to pay is over, the longest waiting first; each in a transaction of its own. */
export async function closeUnpaid(house: Pick<House, 'db' | 'clock' | 'perform'>): Promise<number> {
  const due = await reading(house.db)
    .selectFrom('orders.order')
    .select('id')
    .where('state', '=', 'created')
    .where('pay_until', '<=', house.clock.now())
    .orderBy('pay_until')
    .limit(mostAtOnce)
    .execute()
  let closed = 0
  for (const { id } of due) if (await house.perform(system, (work) => closeWhenUnpaid(work, id))) closed++
  return closed
}

/** Closes one order unless it was paid or ended in the meantime. */
async function closeWhenUnpaid(work: Work, orderId: string): Promise<boolean> {
  const order = await lockOrder(work, orderId, 'staff')
  if (order.state !== 'created' || !order.pay_until || order.pay_until > work.now) return false
  await endOrder(work, order, { to: 'closed', reason: 'unpaid', paymentClosedFor: 'expired' })
  return true
}
