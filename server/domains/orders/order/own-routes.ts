import * as contract from '#contracts/orders'
import { on } from '#platform/http'
import { countCart } from '../cart/change.ts'
import { placeOrder } from '../checkout/place.ts'
import { quoteCheckout } from '../checkout/quote.ts'
import { reading, writing } from '../tables.ts'
import { buyAgain } from './buy-again.ts'
import { cancelOrder } from './end.ts'
import { confirmReceipt } from './parcel/deliver.ts'
import { countOwnOrders } from './shown/counts.ts'
import { getOrder } from './shown/detail.ts'
import { listOwnOrders } from './shown/find.ts'

type Asked = Parameters<Parameters<typeof on<typeof contract.getOwnOrder>>[1]>[0]

const own = ({ reader, params, actor, now }: Pick<Asked, 'reader' | 'params' | 'actor' | 'now'>) =>
  getOrder(reading(reader), params.orderId, { side: 'buyer', personId: actor.id, now })

export const ownOrderRoutes = [
  on(contract.quoteCheckout, ({ reader, actor, body, now }) => quoteCheckout(reader, actor, body, now)),
  on(contract.placeOrder, ({ body, perform }) => perform((work) => placeOrder(work, body))),
  on(contract.listOwnOrders, ({ reader, actor, query, now }) => listOwnOrders(reading(reader), actor.id, query, now)),
  on(contract.countOwnOrders, ({ reader, actor }) => countOwnOrders(reader, actor.id)),
  on(contract.getOwnOrder, own),
  on(contract.cancelOwnOrder, async (call) => {
    await call.perform((work) => cancelOrder(work, call.params.orderId, 'buyer', call.body.reason.trim()))
    return own(call)
  }),
  on(contract.confirmReceipt, async (call) => {
    await call.perform((work) => confirmReceipt(work, call.params.orderId))
    return own(call)
  }),
  on(contract.buyAgain, ({ params, perform }) =>
    perform(async (work) => {
      const outcome = await buyAgain(work, params.orderId)
      return { ...outcome, cart: await countCart(writing(work), work.actor.id) }
    }),
  ),
]
