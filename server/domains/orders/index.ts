import './facts.ts'
import multipart from '@fastify/multipart'

import { contributeToPeople } from '#domains/identity/index'
import { registerCard } from '#domains/messaging/index'
import { registerPayable } from '#domains/payments/index'
import { describeBuyers } from '#domains/promotions/index'
import { describeTraces } from '#domains/sharing/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { addressRoutes } from './address/routes.ts'
import { findAddressTraces } from './address/traces.ts'
import { betweenBooks } from './books/between.ts'
import { ownBooks } from './books/own.ts'
import { cartRoutes } from './cart/routes.ts'
import { startJobs } from './jobs.ts'
import { orderCard } from './message-card.ts'
import { countOrdersPaid } from './order/count.ts'
import { invoiceRoutes } from './order/invoice/routes.ts'
import { ownOrderRoutes } from './order/own-routes.ts'
import { orderPayable } from './order/pay.ts'
import { orderRoutes } from './order/routes.ts'
import { ordersPerson } from './people.ts'
import { reactions } from './reactions.ts'
import { refundRoutes } from './refund/routes.ts'
import { returnRoutes } from './return/routes.ts'
import { settingRoutes } from './setting/routes.ts'
import { shippingRoutes } from './shipping/routes.ts'

export { type BoughtAsked, countOrdersPaid, findBuyers, hasBought } from './order/count.ts'
export { type DemoOrder, playDemoOrder, removeDemoOrders } from './order/demo.ts'
export { type Endowment, placeEndowedOrder } from './order/endow.ts'
export { findReceivedLines, type ReceivedLine } from './order/received.ts'

registerPayable(orderPayable)
registerCard(orderCard)
contributeToPeople(ordersPerson)
describeTraces('orders', findAddressTraces)
describeBuyers('orders', async (db, personId) => ({ ordersPaid: await countOrdersPaid(db, personId) }))

export const orders = {
  name: 'orders',
  routes: [
    ...addressRoutes,
    ...shippingRoutes,
    ...cartRoutes,
    ...ownOrderRoutes,
    ...orderRoutes,
    ...invoiceRoutes,
    ...refundRoutes,
    ...returnRoutes,
    ...settingRoutes,
  ],
  reactions,
  books: [...ownBooks, ...betweenBooks],
  async mount(app) {
    if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart)
  },
  async start(house: House) {
    await startJobs(house)
    return undefined
  },
} as const satisfies Domain
