import type { AddressForm } from '#contracts/orders'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { checkedAddress } from '../address/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { lockOrder, mayMove, stepOrder } from './lock.ts'

/** Adds a note that only staff see. */
export async function noteOrder(work: Work, orderId: string, text: string): Promise<void> {
  const order = await lockOrder(work, orderId, 'staff')
  await stepOrder(work, order, { act: 'noted', details: { text: text.trim() } })
}

/** Corrects where an order goes while nothing of it is shipped. What was paid for shipping stays. */
export async function changeOrderAddress(work: Work, orderId: string, form: AddressForm): Promise<void> {
  const order = await lockOrder(work, orderId, 'staff')
  if (!mayMove('staff', 'change-address', order, work.now)) {
    if (order.shipped > 0) throw refuse.alreadyShipped()
    throw refuse.notPossibleNow({ state: order.state })
  }
  const address = checkedAddress(form)
  const words = order.words
    .replace(order.address.name.toLowerCase(), address.name.toLowerCase())
    .replace(order.address.phone, address.phone)
  await writing(work)
    .updateTable('orders.order')
    .set({ address: JSON.stringify(address), words })
    .where('id', '=', orderId)
    .execute()
  const details = { from: order.address, to: address }
  await stepOrder(work, order, { act: 'address-changed', details })
  await audit(work, 'orders.address-changed', { kind: 'order', id: orderId, name: order.number }, details)
}
